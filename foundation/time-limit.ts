/** A time that work may take, as those see it who keep within one: they know no clock. */

/**
 * Does work within a time, or throws KithError `input-timeout`.
 * @param what what is worked on, as it begins a sentence: `"a.html"`, `The article “Elm”`
 * @param source the input that it came from
 */
export type TimeLimit = <T>(what: string, source: string, work: () => T) => T;

/** No limit: for callers that have none to keep. */
export const unlimited: TimeLimit = (_what, _source, work) => work();
