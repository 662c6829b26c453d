// What a draft would cost and what the theorem says about it, before anything runs.

import { html } from 'lit';
import * as icons from './icons.js';
import { forecastOf } from './forecast.js';
import { phrase } from './phrase.js';
import { strings } from '../strings/strings.js';

/** @import { Valid, Condition, Nearest } from '../pkg/types.js' */

/** @param {Condition} condition */
export function condition({ name, left, right, holds }) {
  const known = /** @type {Record<string, typeof strings.condition.bound>} */ (
    { ...strings.votesSettings.condition, ...strings.networkSettings.condition });
  const texts = known[name] ?? strings.condition[name === 'n>=3m+1' ? 'bound' : 'traitors'];
  const say = holds ? texts.holds : texts.broken;
  const [one, other] = name === 'm>=traitors' ? [right, left] : [left, right];
  return html`<li class="condition ${holds ? 'condition-holds' : 'condition-broken'}"
    data-condition=${name}>${holds ? icons.lamp.held : icons.lamp.violated}
    <span>${say(String(one), String(other))}</span></li>`;
}

/** @param {Nearest[]} nearest @param {(changes: Record<string, string | null>) => void} change */
function offers(nearest, change) {
  if (nearest.length === 0) return null;
  return html`<p>${strings.nearest}</p><p class="offers">${nearest.map((one) => html`
    <button type="button" class="ghost" data-nearest=${one.key}
      @click=${() => change({ [one.key]: String(one.value) })}>${
        strings.nearestValue(one.key, String(one.value), one.messages)}</button>`)}</p>`;
}

/** @param {Valid} valid */
function outlook(valid) {
  const text = forecastOf(valid);
  return text ? html`<p class="forecast" data-forecast>${phrase(text)}</p>` : null;
}

/**
 * @param {Valid} valid
 * @param {(changes: Record<string, string | null>) => void} change
 */
export function costCard(valid, change) {
  const { cost, conditions } = valid;
  const inAll = valid.algorithm === 'gossip' || valid.algorithm === 'lottery'
    ? strings.about : strings.atMost;
  const refused = cost.band === 'refuse';
  return html`<section class="cost cost-${cost.band}" aria-live="polite">
    <p class="cost-count" data-messages=${cost.messages}>${
      (cost.exact ? strings.exactly : inAll)(cost.messages)}</p>
    ${refused ? html`<p>${strings.beyond}</p>
      ${offers(cost.nearest, change)}${outlook(valid)}` : null}
    ${cost.band === 'ask' ? html`<p>${strings.askFirst}</p>` : null}
    <ul class="conditions">${conditions.map(condition)}</ul></section>`;
}
