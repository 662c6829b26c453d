// Moves nodes by the forces of d3-force. Its own simulation brings a clock and listeners for those
// who watch; a layout is wanted at once.

/** @import { Force, SimulationNodeDatum } from 'd3-force' */

/** From step to step forces lose this share of their strength, and nodes keep this share of their
 * speed: as in d3's simulation, which comes to rest within 300 steps. */
const [COOLING, SPEED_KEPT] = [1 - 0.001 ** (1 / 300), 0.6];

/** Which way nodes in one place are pushed apart: the same draws as d3's, the same in every run. */
function draws() {
  let last = 1;
  return () => {
    last = (1664525 * last + 1013904223) % 2 ** 32;
    return last / 2 ** 32;
  };
}

/**
 * @template {SimulationNodeDatum} N
 * @param {N[]} nodes  with x and y, where they are moved from
 * @param {Force<N, any>[]} forces  in the order in which they act
 * @param {number} steps
 */
export function moveBy(nodes, forces, steps) {
  const moving = nodes.map((node, index) => Object.assign(node, { index, vx: 0, vy: 0 }));
  const random = draws();
  for (const force of forces) force.initialize?.(nodes, random);
  let strength = 1;
  for (let step = 0; step < steps; step += 1) {
    strength -= strength * COOLING;
    for (const force of forces) force(strength);
    for (const node of moving) {
      node.x = (node.x ?? 0) + (node.vx *= SPEED_KEPT);
      node.y = (node.y ?? 0) + (node.vy *= SPEED_KEPT);
    }
  }
}
