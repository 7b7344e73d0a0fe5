/*
 * Columns of the register of information as the EBA's taxonomy modules 4.0 and 4.2 number them (Implementing Regulation (EU) 2024/2956,
 * corrected by OJ L, 2025/90725 of 19.9.2025), with the key columns of each template. Only templates that an assessment supports.
 */

/** One template with its columns. */
export interface Template {
  readonly code: string
  readonly title: string
  /** Columns that together identify a row: they cannot stay empty in a filing. */
  readonly keys: readonly string[]
  readonly columns: Readonly<Record<string, string>>
}

export const TEMPLATES = {
  'B_02.02': {
    code: 'B_02.02',
    title: 'Contractual arrangements, specific information',
    keys: ['0010', '0020', '0030', '0050', '0060', '0130', '0150', '0160'],
    columns: {
      '0010': 'Contractual arrangement reference number',
      '0020': 'LEI of the entity making use of the service',
      '0030': 'Identification code of the provider',
      '0040': 'Type of code',
      '0050': 'Function identifier',
      '0060': 'Type of ICT service',
      '0070': 'Start date',
      '0080': 'End date',
      '0090': 'Reason of termination',
      '0100': 'Notice period for the entity (days)',
      '0110': 'Notice period for the provider (days)',
      '0120': 'Country of the governing law',
      '0130': 'Country of provision of the service',
      '0140': 'Storage of data',
      '0150': 'Location of the data at rest',
      '0160': 'Location of the processing',
      '0170': 'Sensitiveness of the data',
      '0180': 'Level of reliance',
    },
  },
  'B_05.01': {
    code: 'B_05.01',
    title: 'ICT third-party service providers',
    keys: ['0010'],
    columns: {
      '0010': 'Identification code',
      '0020': 'Type of code',
      '0030': 'Additional identification code',
      '0040': 'Type of additional code',
      '0050': 'Legal name',
      '0060': 'Name in Latin alphabet',
      '0070': 'Type of person',
      '0080': 'Country of headquarters',
      '0090': 'Currency',
      '0100': 'Total annual expense or estimated cost',
      '0110': 'Identification code of the ultimate parent',
      '0120': 'Type of code of the ultimate parent',
    },
  },
  'B_05.02': {
    code: 'B_05.02',
    title: 'ICT service supply chains',
    keys: ['0010', '0020', '0030', '0050', '0060'],
    columns: {
      '0010': 'Contractual arrangement reference number',
      '0020': 'Type of ICT service',
      '0030': 'Identification code of the provider',
      '0040': 'Type of code',
      '0050': 'Rank',
      '0060': 'Identification code of the recipient of sub-contracted services',
      '0070': 'Type of code of the recipient',
    },
  },
  'B_06.01': {
    code: 'B_06.01',
    title: 'Functions identification',
    keys: ['0010', '0040'],
    columns: {
      '0010': 'Function identifier',
      '0020': 'Licensed activity',
      '0030': 'Function name',
      '0040': 'LEI of the financial entity',
      '0050': 'Criticality or importance assessment',
      '0060': 'Reasons for criticality or importance',
      '0070': 'Date of the last assessment',
      '0080': 'Recovery time objective (hours)',
      '0090': 'Recovery point objective (hours)',
      '0100': 'Impact of discontinuing the function',
    },
  },
  'B_07.01': {
    code: 'B_07.01',
    title: 'Assessment of the ICT services',
    keys: ['0010', '0020', '0040'],
    columns: {
      '0010': 'Contractual arrangement reference number',
      '0020': 'Identification code of the provider',
      '0030': 'Type of code',
      '0040': 'Type of ICT service',
      '0050': 'Substitutability of the provider',
      '0060': 'Reason if not substitutable or highly complex',
      '0070': 'Date of the last audit',
      '0080': 'Existence of an exit plan',
      '0090': 'Possibility of reintegration',
      '0100': 'Impact of discontinuing the service',
      '0110': 'Alternative providers identified',
      '0120': 'Identification of alternatives',
    },
  },
} as const satisfies Record<string, Template>

/** The code of a template. */
export type TemplateCode = keyof typeof TEMPLATES
