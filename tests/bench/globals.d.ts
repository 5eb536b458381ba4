// What page.mjs offers to the runner.
declare var runContest: (rounds: number) => Promise<import("./contest.mjs").Result>;
// Packages without types, or not installed when only types are checked.
declare module "d3-array" {
  export function quantileSorted(values: ArrayLike<number>, p: number): number | undefined;
}
declare module "simulation" {
  export const Model: any;
}
declare module "simulation/*";
