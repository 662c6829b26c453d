// What lies beside the page once it is built: the description of the embed's messages, the examples
// the package for learning platforms, and what the page needs without a network. Called with the folder of the site.

import { cpSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { writeExamples } from './examples.js';
import { writePackage } from './lms.js';
import { writeOffline } from './offline.js';

const site = pathToFileURL(`${process.argv[2]}/`);
const schema = 'messages.schema.json';
cpSync(new URL(`../www/embed/${schema}`, import.meta.url), new URL(`v1/${schema}`, site));
writeExamples(site);
writePackage(site);
writeOffline(site);
