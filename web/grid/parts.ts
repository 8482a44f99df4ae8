/** Keeps what Univer must know of tables and names in step with the workbook's parts: formulas refer to both. */
import { ICommandService, type IDisposable, type Injector } from '@univerjs/core';
import {
  IDefinedNamesService, ISuperTableService, RemoveDefinedNameMutation, RemoveSuperTableMutation, SetDefinedNameMutation, SetSuperTableMutation,
  type ISetDefinedNameMutationParam,
} from '@univerjs/preset-sheets-core';
import type { BookParts, DefinedName, Table } from '../../workbook/model/book-parts';
import { rangeOf } from './snapshot';

/** Univer's mark for a name of the whole workbook. */
const WHOLE_BOOK = 'AllDefaultWorkbook';

export class Parts {
  #commands: ICommandService;
  #tables: ISuperTableService;
  #names: IDefinedNamesService;
  #subscription: IDisposable;
  #writing = false;
  /** Univer's id of each name. */
  #ids = new Map<DefinedName, string>();

  constructor(
    injector: Injector,
    private readonly unit: () => string,
    private readonly parts: () => BookParts,
    private readonly headers: (table: Table) => string[],
    /** People changed a name. */
    private readonly named: () => void,
  ) {
    this.#commands = injector.get(ICommandService);
    this.#tables = injector.get(ISuperTableService);
    this.#names = injector.get(IDefinedNamesService);
    // Names move with inserted rows, and people have a window for them: what Univer decides counts.
    this.#subscription = this.#commands.onCommandExecuted((command) => {
      const params = command.params as ISetDefinedNameMutationParam;
      if (this.#writing || params?.unitId !== this.unit()) return;
      if (command.id === SetDefinedNameMutation.id) this.#nameSet(params);
      if (command.id === RemoveDefinedNameMutation.id) this.#nameRemoved(params.id);
      if (command.id === SetDefinedNameMutation.id || command.id === RemoveDefinedNameMutation.id) this.named();
    });
  }

  writeNames(): void {
    const unitId = this.unit();
    const { names } = this.parts();
    for (const known of this.#ids.keys()) if (!names.includes(known)) this.#ids.delete(known);
    for (const each of names) if (!this.#ids.has(each)) this.#ids.set(each, `${each.scope ?? ''}!${each.name}`);
    const wanted = new Set(this.#ids.values());
    this.#writing = true;
    try {
      for (const known of Object.values(this.#names.getDefinedNameMap(unitId) ?? {})) {
        if (!wanted.has(known.id)) this.#commands.syncExecuteCommand(RemoveDefinedNameMutation.id, { unitId, ...known });
      }
      for (const each of names) this.#commands.syncExecuteCommand(SetDefinedNameMutation.id, { unitId, id: this.#ids.get(each), ...toUniver(each) });
    } finally {
      this.#writing = false;
    }
  }

  #byId(id: string): DefinedName | undefined {
    return [...this.#ids].find(([, each]) => each === id)?.[0];
  }

  #nameSet(params: ISetDefinedNameMutationParam): void {
    const name = fromUniver(params);
    const known = this.#byId(params.id);
    if (known) Object.assign(known, name);
    else {
      this.parts().names.push(name);
      this.#ids.set(name, params.id);
    }
  }

  #nameRemoved(id: string): void {
    const known = this.#byId(id);
    const { names } = this.parts();
    if (!known) return;
    this.#ids.delete(known);
    names.splice(names.indexOf(known), 1);
  }

  writeTables(): void {
    const unitId = this.unit();
    const wanted = this.parts().tables;
    for (const known of [...(this.#tables.getTableMap(unitId)?.keys() ?? [])]) {
      if (!wanted.some((table) => table.name === known)) {
        this.#commands.syncExecuteCommand(RemoveSuperTableMutation.id, { unitId, tableName: known }, { onlyLocal: true });
      }
    }
    for (const table of wanted) {
      this.#commands.syncExecuteCommand(SetSuperTableMutation.id, {
        unitId, tableName: table.name,
        reference: {
          sheetId: table.sheet,
          range: rangeOf(table.area),
          titleMap: new Map(this.headers(table).map((title, index) => [title, index])),
        },
      }, { onlyLocal: true });
    }
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}

/** References go without the equals sign. */
const toUniver = (each: DefinedName) => ({
  name: each.name, formulaOrRefString: each.formula.replace(/^=(?=[^()]*![$A-Z])/, ''),
  comment: each.comment, hidden: !each.visible, localSheetId: each.scope ?? WHOLE_BOOK,
});

const fromUniver = (params: ISetDefinedNameMutationParam): DefinedName => ({
  name: params.name,
  formula: params.formulaOrRefString.startsWith('=') ? params.formulaOrRefString : `=${params.formulaOrRefString}`,
  comment: params.comment ?? '',
  visible: !params.hidden,
  scope: params.localSheetId && params.localSheetId !== WHOLE_BOOK ? params.localSheetId : null,
});
