/** The sample workbooks that stand beside the page. */
export interface Sample {
  file: string;
  title_zh: string;
  title_en: string;
  rulebook: string;
}

export async function listSamples(): Promise<Sample[]> {
  try {
    const response = await fetch('/samples/index.json');
    return response.ok ? ((await response.json()) as Sample[]) : [];
  } catch {
    return []; // a page without samples still opens the user's own files
  }
}

export const addressOf = (sample: Sample): string => `/samples/${encodeURIComponent(sample.file)}`;
