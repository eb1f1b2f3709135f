/** The end of the year 9999: later days have no name of ten signs. */
const LAST = 253_402_300_799;

/**
 * Today as `YYYY-MM-DD` in the time zone of the machine; the day of `SOURCE_DATE_EPOCH` (seconds since
 * 1970, UTC) where that is set, so that a build can be repeated (reproducible-builds.org).
 */
export function today(env: NodeJS.ProcessEnv, now = new Date()): string {
  const { SOURCE_DATE_EPOCH } = env;
  if (/^\d{1,12}$/.test(SOURCE_DATE_EPOCH ?? '') && Number(SOURCE_DATE_EPOCH) <= LAST) {
    return new Date(Number(SOURCE_DATE_EPOCH) * 1000).toISOString().slice(0, 10);
  }
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
