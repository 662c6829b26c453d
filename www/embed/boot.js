// Where the page in a frame of somebody else's begins.

import { address } from '../markup.js';
import { asked, language } from './asked.js';
import { open } from './embed.js';

address(language, asked.query);
open(asked);
