import { fileURLToPath } from 'node:url';

// the folder is its own project, whatever lies above it
export default { turbopack: { root: fileURLToPath(new URL('.', import.meta.url)) } };
