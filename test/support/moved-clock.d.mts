export function moveClock(moment: string): () => void;
