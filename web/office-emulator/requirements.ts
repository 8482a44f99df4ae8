/** Requirement sets of the Excel that the stand-in plays: Microsoft 365 for Windows. */
const HIGHEST: Record<string, string> = {
  ExcelApi: '1.20',
  SharedRuntime: '1.1',
  CustomFunctionsRuntime: '1.4',
  AddinCommands: '1.1',
  DialogApi: '1.2',
  CustomXmlParts: '1.1',
  Settings: '1.1',
  RibbonApi: '1.1',
};

const parts = (version: string): number[] => version.split('.').map(Number);

/** Whether version `wanted` is covered by `offered`: 1.20 is above 1.9. */
export function covers(offered: string, wanted: string): boolean {
  const [major = 0, minor = 0] = parts(offered);
  const [needMajor = 0, needMinor = 0] = parts(wanted);
  return major > needMajor || (major === needMajor && minor >= needMinor);
}

export function isSetSupported(name: string, version: string | number = '1.1'): boolean {
  const offered = Object.entries(HIGHEST).find(([each]) => each.toLowerCase() === String(name).toLowerCase())?.[1];
  return offered !== undefined && covers(offered, String(version));
}
