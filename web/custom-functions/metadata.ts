/** The functions' metadata, `functions.json`, as Excel reads it. */
export interface ParameterMetadata {
  name: string;
  description?: string;
  type?: 'string' | 'number' | 'boolean' | 'any';
  dimensionality?: 'scalar' | 'matrix';
  optional?: boolean;
  repeating?: boolean;
}

export interface FunctionMetadata {
  id: string;
  name: string;
  description?: string;
  parameters?: ParameterMetadata[];
  options?: {
    stream?: boolean;
    cancelable?: boolean;
    volatile?: boolean;
    requiresAddress?: boolean;
    requiresStreamAddress?: boolean;
    requiresParameterAddresses?: boolean;
    requiresStreamParameterAddresses?: boolean;
  };
}

export interface FunctionsJson {
  functions: FunctionMetadata[];
  /** Lets errors come in as arguments, as `CustomFunctions.Error`. */
  allowErrorForDataTypeAny?: boolean;
}
