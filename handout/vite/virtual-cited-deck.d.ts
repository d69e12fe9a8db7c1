declare module 'virtual:cited-deck' {
  const deck: import('../../citations/cited-deck.ts').CitedDeck;
  export default deck;
}

declare module 'virtual:slide-faults' {
  const value: { faults: import('../live/slide-fault.ts').SlideFault[] };
  export default value;
}
