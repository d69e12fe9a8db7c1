declare module 'virtual:cited-deck' {
  const deck: import('./cited-deck.ts').CitedDeck;
  export default deck;
}

declare module 'virtual:citation-faults' {
  const value: { faults: import('./vite/slide-fault.ts').SlideFault[] };
  export default value;
}
