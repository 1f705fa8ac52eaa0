/** From this zoom on the map shows cells; below it, quartiers. */
export const CELLS_FROM_ZOOM = 13;
/** From this zoom on every cell has its own pin: two neighbours are then about 100 pixels apart. */
export const ALL_CELLS_FROM_ZOOM = 15;
