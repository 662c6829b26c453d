// How a run will end that nobody has to run: the closed form's answer, as sentences.

import { COMMANDER } from './cast.js';
import { valueNumber } from './value.js';
import { strings } from '../strings/strings.js';

/** @import { Valid } from '../pkg/types.js' */

/** @param {Valid | null | undefined} valid @returns {string} empty where no closed form tells */
export function forecastOf(valid) {
  if (!valid?.forecast) return '';
  const { heard, recursive } = valid.forecast;
  const node = heard.findIndex((_, id) => id !== COMMANDER && !valid.bad.includes(id));
  if (node < 0) return '';
  const fold = valueNumber(recursive.decisions[node]);
  return strings.forecastText(heard[node].a, heard[node].r, valueNumber(heard[node].decision))
    + (fold === null ? '' : ` ${strings.forecastFold(fold)}`);
}
