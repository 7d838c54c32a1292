// Vite takes these sheets into the page
declare module '*.css';
