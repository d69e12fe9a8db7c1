declare module 'virtual:cited-deck' {
  const deck: import('./cited-deck.ts').CitedDeck;
  export default deck;
}
