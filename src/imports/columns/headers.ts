import type { ContactField } from '../../contacts/contact-columns';
import type { ProgramField } from '../../programs/program-columns';
import type { Field, Kind, MemberImportField, OwnerField } from './fields';

/**
 * What columns are called in the files of Mexican coalitions, of the tax office's directory of authorised donees, of the
 * federal registry and of the IRS: unaccented, in lower case. The field's own name is known besides.
 */
const MEMBERS: Record<MemberImportField, string> = {
  legalName:
    'razon social | denominacion | denominacion social | denominacion o razon social | nombre o razon social | nombre legal | nombre oficial | legal name | registered name | official name | corporate name',
  name: 'nombre comercial | nombre publico | nombre en uso | nombre de uso | nombre alternativo | conocida como | name in use | common name | alternative name | trading name | doing business as | dba | aka',
  acronym: 'siglas | sigla | acronimo | abreviatura | acronym | abbreviation | initials',
  missionEs: 'mision | mision en espanol | mision es | mission in spanish',
  missionEn: 'mission | mission statement | mision en ingles | mission in english | mission en',
  descriptionEs:
    'descripcion | descripcion en espanol | descripcion es | quienes somos | que hacemos | objeto social | objeto social autorizado | description in spanish',
  descriptionEn: 'description | descripcion en ingles | description in english | about | about us',
  legalForm:
    'figura juridica | figura legal | forma juridica | forma legal | personalidad juridica | tipo de asociacion | tipo de sociedad | legal form | legal status | legal entity type',
  foundedOn:
    'fecha de constitucion | fecha constitucion | fecha de fundacion | fecha fundacion | fundada el | constituida el | founded | founded on | founding date | date founded | date of foundation | date of incorporation | incorporation date',
  focusAreas:
    'areas | area | areas de atencion | area de atencion | areas de enfoque | areas de trabajo | area de trabajo | causa | causas | poblacion que atiende | focus areas | focus area | focus | cause | causes',
  primaryFocus:
    'area principal | causa principal | enfoque principal | area prioritaria | primary area | main area | main focus',
  statesServed:
    'estados | estados que atiende | estados donde trabaja | estados atendidos | entidades atendidas | entidades donde trabaja | cobertura | cobertura geografica | states served | states | coverage | area served | areas served',
  addressCountry: 'pais | country',
  addressStreet:
    'calle | calle y numero | direccion | domicilio | domicilio fiscal | domicilio legal | street | street address | address | address line 1 | address 1',
  addressNumber:
    'numero exterior | num exterior | num ext | no exterior | no ext | numero de calle | street number | house number',
  addressNeighbourhood: 'colonia | col | barrio | asentamiento | neighbourhood | neighborhood | colony',
  addressMunicipality:
    'municipio | alcaldia | municipio o alcaldia | municipio alcaldia | alcaldia o municipio | alcaldia municipio | delegacion | delegacion o municipio | municipio o delegacion | ciudad | localidad | city | municipality | town',
  addressMunicipalityCode:
    'clave del municipio | clave de municipio | clave municipio | clave inegi del municipio | cvegeo | municipality code',
  addressState:
    'estado | edo | entidad | entidad federativa | estado entidad federativa | state | state province | province',
  addressPostalCode: 'codigo postal | cod postal | cp | zip | zip code | postal code | postcode',
  website:
    'sitio web | pagina web | pagina de internet | sitio de internet | pagina electronica | sitio | web | www | url | web site | webpage | web page | homepage',
  publicEmail:
    'correo | correo electronico | correo publico | correo institucional | email | mail | email address | e mail publico',
  publicPhone:
    'telefono | telefonos | tel | tels | telefono institucional | numero telefonico | numeros telefonicos | phone | phone number | telephone',
  socialLinks: 'redes sociales | redes | social media | social networks | socials',
  languages: 'idiomas | idioma | lenguas | lenguas e idiomas | language',
  paidStaff:
    'personal remunerado | personal contratado | personal pagado | empleados | numero de empleados | personas empleadas | paid staff | staff | employees | number of employees',
  volunteers:
    'voluntarios | voluntarias | voluntarias y voluntarios | voluntarios y voluntarias | personas voluntarias | voluntariado | numero de voluntarios | number of volunteers',
  budgetBand:
    'presupuesto | presupuesto anual | rango de presupuesto | ingreso anual | ingresos anuales | budget | annual budget | yearly budget',
  'MX-RFC': 'rfc | clave rfc | rfc de la organizacion | registro federal de contribuyentes',
  'MX-CLUNI': 'cluni | clave unica de inscripcion | clave unica de inscripcion al registro | rfosc',
  'US-EIN': 'ein | fein | employer identification number | federal tax id | us tax id',
  'member-number':
    'numero de integrante | numero de miembro | numero de socio | numero de asociado | num de miembro | num de socio | no de integrante | no de miembro | no de socio | member number | member no | member id | membership number',
  slug: 'slug | clave corta | nombre corto en direcciones',
  overrideReason:
    'motivo | motivo de aceptacion | motivo para aceptar | motivo para aceptarlo | motivo del identificador | justificacion | override reason | reason | reason to accept',
};

/** Names of a column that say only that it holds names of organisations, the plainest first. */
export const NAMES =
  'nombre | nombre de la organizacion | nombre de la osc | nombre de la institucion | nombre de la asociacion | name | organization name | organisation name | ngo name | charity name | nonprofit name | osc | ong | ngo | organizacion | organization | organisation | institucion | asociacion | nonprofit | charity';

const OWNER: Record<OwnerField, string> = {
  memberName:
    'organizacion | nombre de la organizacion | nombre de la osc | nombre de la institucion | nombre de la asociacion | razon social | denominacion | integrante | miembro | osc | ong | institucion | asociacion | organization | organisation | organization name | organisation name | member | member name | ngo | ngo name | legal name | charity',
  'MX-RFC': MEMBERS['MX-RFC'],
  'MX-CLUNI': MEMBERS['MX-CLUNI'],
  'US-EIN': MEMBERS['US-EIN'],
  'member-number': MEMBERS['member-number'],
  slug: MEMBERS.slug,
};

const PROGRAMS: Record<ProgramField, string> = {
  name: 'programa | nombre del programa | proyecto | nombre del proyecto | nombre | program | programme | program name | programme name | project | project name',
  area: 'area | areas | area de atencion | area de trabajo | area principal | causa | focus area | focus | cause',
  descriptionEs:
    'descripcion | descripcion es | descripcion en espanol | objetivo | objetivo general | description in spanish',
  descriptionEn: 'description | descripcion en ingles | description en | description in english | objective',
  populationServed:
    'poblacion | poblacion que atiende | poblacion atendida | poblacion objetivo | beneficiarios | a quien atiende | population | target population | beneficiaries',
  ageFrom:
    'edad desde | edad minima | edad inicial | edad de | desde la edad | age from | minimum age | youngest age | from age',
  ageTo: 'edad hasta | edad maxima | edad final | hasta la edad | hasta | age to | maximum age | oldest age | to age',
  modality: 'modalidad | modalidad de atencion | modality | mode | delivery',
  startsOn:
    'empezo el | inicio | fecha de inicio | inicia | fecha inicio | started on | start | start date | begins | starts',
  endsOn:
    'termina el | termino | fin | fecha de termino | fecha de fin | fecha fin | fecha termino | ends on | end | end date | ends',
  budgetAmount:
    'presupuesto | presupuesto anual | monto | importe | presupuesto del programa | budget | amount | yearly budget',
  budgetCurrency: 'moneda | divisa | currency | moneda del presupuesto',
  funders:
    'financiadores | quien lo financia | donantes | fuentes de financiamiento | financiamiento | patrocinadores | donors | funding | funded by',
  sdgGoals:
    'ods | objetivos de desarrollo sostenible | agenda 2030 | sdg | sdgs | sustainable development goals | goals',
  states:
    'estado | estados | entidad | entidades | entidad federativa | entidades federativas | estados donde opera | cobertura | state | location | locations',
  municipalities:
    'municipio | municipios | alcaldia | alcaldias | municipio o alcaldia | municipios o alcaldias | localidad | municipality | city',
  indicators:
    'indicadores | indicador | claves de indicadores | clave de indicador | indicator | indicator codes | indicator code',
};

const CONTACTS: Record<ContactField, string> = {
  name: 'nombre | nombre completo | nombre y apellidos | contacto | nombre del contacto | persona | full name | contact | contact name | person',
  email: 'correo | correo electronico | mail | email address | e mail | correo del contacto',
  phone:
    'telefono | telefonos | tel | celular | movil | telefono celular | numero telefonico | phone number | telephone | mobile | cell',
  language: 'idioma | idioma de contacto | lengua',
  roles: 'funcion | funciones | cargo | cargos | puesto | rol | role | position | title | job title',
  primaryRoles:
    'principal | principal en | funcion principal | funciones principales | es principal | main | primary | primary role | main role | primary in',
  startedOn:
    'desde | desde el | inicio | fecha de inicio | fecha de alta | since | from | start | start date | started',
  endedOn: 'hasta | hasta el | fin | fecha de termino | fecha de baja | baja | until | end | end date | ended',
};

/** By kind, what the columns that hold its fields are called. An export writes one of these, so that it can be read back. */
export const HEADERS: Record<Kind, Partial<Record<Field, string>>> = {
  members: MEMBERS,
  programs: { ...OWNER, ...PROGRAMS },
  contacts: { ...OWNER, ...CONTACTS },
};
