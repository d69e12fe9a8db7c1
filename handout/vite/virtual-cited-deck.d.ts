declare module 'virtual:cited-deck' {
  const deck: import('../../citations/cited-deck.ts').CitedDeck;
  export default deck;
}

declare module 'virtual:citation-faults' {
  const value: { faults: import('./slide-fault.ts').SlideFault[] };
  export default value;
}
