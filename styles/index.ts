import '../presenting/styles/index.ts';
