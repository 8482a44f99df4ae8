import type { Language } from '../../../shared/i18n/language';

/** The errors of Office.js, with its codes and, in Chinese and English, its way of putting them. */

export type ErrorCode =
  | 'PropertyNotLoaded' | 'ValueNotLoaded' | 'ItemNotFound' | 'InvalidArgument' | 'InvalidObjectPath' | 'InvalidReference'
  | 'AccessDenied' | 'ItemAlreadyExists' | 'InvalidOperation' | 'InvalidOperationInCellEditMode' | 'RequestPayloadSizeLimitExceeded'
  | 'RunMustReturnPromise' | 'ApiNotFound' | 'GeneralException' | 'InvalidRequestContext';



const MESSAGES: Record<ErrorCode, Record<Language, string>> = {
  PropertyNotLoaded: {
    zh: '属性“{}”不可用。请先对该对象调用 load，再对请求上下文调用 "context.sync()"，然后读取该属性。',
    en: 'The property \'{}\' is not available. Before reading the property\'s value, call the load method on the containing object and call "context.sync()" on the associated request context.',
  },
  ValueNotLoaded: {
    zh: '结果对象的值尚未加载。读取之前请先调用 "context.sync()"。',
    en: 'The value of the result object has not been loaded yet. Before reading the value property, call "context.sync()" on the associated request context.',
  },
  ItemNotFound: { zh: '请求的资源不存在。', en: "The requested resource doesn't exist." },
  InvalidArgument: { zh: '参数无效、缺失或格式不正确。', en: 'The argument is invalid or missing or has an incorrect format.' },
  InvalidObjectPath: {
    zh: '对象“{}”已失效。跨多个 "context.sync" 使用该对象时，请先用 "context.trackedObjects.add()" 跟踪它。',
    en: 'The object \'{}\' is no longer valid. If you are using it across multiple "context.sync" calls, track it with "context.trackedObjects.add()".',
  },
  InvalidReference: { zh: '此引用对于当前操作无效。', en: 'This reference is not valid for the current operation.' },
  AccessDenied: { zh: '无法执行请求的操作：内容受保护。', en: 'You cannot perform the requested operation: the content is protected.' },
  ItemAlreadyExists: { zh: '正在创建的资源已存在。', en: 'The resource being created already exists.' },
  InvalidOperation: { zh: '尝试的操作对该对象无效。', en: 'The operation attempted is invalid on the object.' },
  InvalidOperationInCellEditMode: {
    zh: 'Excel 处于单元格编辑模式。请按 Enter 或 Tab 退出编辑模式，然后重试。',
    en: 'Excel is in cell-editing mode. Please exit edit mode by pressing ENTER or TAB, then try again.',
  },
  RequestPayloadSizeLimitExceeded: { zh: '请求的单元格超过 5,000,000 个。', en: 'The request exceeds 5,000,000 cells.' },
  RunMustReturnPromise: { zh: '传给 "run" 的函数必须返回 Promise。', en: 'The batch function passed to the ".run" method didn\'t return a promise.' },
  ApiNotFound: { zh: '预览不提供“{}”。', en: "The preview does not provide '{}'." },
  GeneralException: { zh: '处理请求时出现内部错误。', en: 'There was an internal error while processing the request.' },
  InvalidRequestContext: { zh: '不能跨请求上下文使用该对象。', en: 'Cannot use the object across different request contexts.' },
};

/** Thrown by the host side; becomes an `OfficeExtension.Error` with its place when the batch fails. */
export class HostFault extends Error {
  constructor(readonly code: ErrorCode, readonly subject = '') {
    super(code);
  }
}

/** What `OfficeExtension.Error` is here. */
export class OfficeError extends Error {
  override readonly name = 'RichApi.Error';
  readonly code: string;
  readonly traceMessages: string[];
  readonly debugInfo: OfficeExtension.DebugInfo;
  readonly innerError: OfficeError;

  constructor(code: ErrorCode, language: Language, subject = '', place: { statement?: string; before?: string[]; trace?: string[] } = {}) {
    super(MESSAGES[code][language].replace('{}', subject));
    this.code = code;
    this.traceMessages = place.trace ?? [];
    this.innerError = null as unknown as OfficeError; // as in Office.js, where it is null unless one error made another
    this.debugInfo = {
      code,
      message: this.message,
      ...(subject ? { errorLocation: subject } : {}),
      ...(place.statement ? { statement: place.statement, surroundingStatements: [...(place.before ?? []), `// >>>>>`, place.statement, `// <<<<<`] } : {}),
    };
  }
}
