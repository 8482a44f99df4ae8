import type { RulebookView } from '../../contract/rulebook-view';

/** A grade with the document's own word for it; a code that the document does not list stands for itself. */
export interface Grade {
  readonly code: string;
  readonly name: string;
}

export function gradeOf({ grades }: Pick<RulebookView, 'grades'>, code: string | null): Grade | null {
  return code === null ? null : { code, name: grades.find((grade) => grade.code === code)?.name ?? code };
}
