/** Languages that are written from right to left (BCP 47). */
const rightToLeft = /^(?:ar|ckb|dv|fa|he|iw|ks|ps|sd|syr|ug|ur|yi)(?:-|$)/i;

/** The direction of the handout's text: what the deck says for the whole document, else that of its language. */
export const directionOf = (said: string, lang: string): 'rtl' | 'ltr' =>
  said === 'rtl' || (said === '' && rightToLeft.test(lang)) ? 'rtl' : 'ltr';
