/** The trials that everything is fitted on. */
export const SEED = 1;
export const TRIALS = 1200;
