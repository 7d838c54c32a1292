import { embed } from './embed.js';

embed();
