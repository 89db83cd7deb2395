/** The shipped data for search tests. */
export { incidents, knowledge };
import { loadShipped } from '../../bench/load.js';

const { incidents, knowledge } = loadShipped();
