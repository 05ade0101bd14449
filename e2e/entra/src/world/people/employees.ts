import type { Sketch } from './person'

type Line = [
  givenName: string,
  surname: string,
  jobTitle: string,
  department: string,
  office: string,
  language?: string,
]

const lines: Line[] = [
  ['Pieter', 'Vandamme', 'Finance Manager', 'Finance', 'Gent'],
  ['Élodie', 'Lambert', 'Comptable', 'Finance', 'Namur', 'fr-BE'],
  ['Jürgen', 'De Smet', 'Warehouse Lead', 'Logistics', 'Kortrijk'],
  ['Fatima', 'El Amrani', 'HR Business Partner', 'People', 'Antwerpen'],
  ['Thibault', 'Dubois', 'Chef de projet', 'Projects', 'Liège', 'fr-BE'],
  ['Sofie', 'Claeys', 'Marketing Manager', 'Marketing', 'Gent'],
  ['Karel', 'Van den Bossche', 'Sales Representative', 'Sales', 'Mechelen'],
  ['Aurélie', 'Renard', 'Juriste', 'Legal', 'Bruxelles', 'fr-BE'],
  ['Wout', 'Hermans', 'Software Engineer', 'Technology', 'Leuven'],
  ['Lieselot', 'Goossens', 'Product Owner', 'Technology', 'Gent'],
  ['Mehmet', 'Yılmaz', 'Forklift Operator', 'Logistics', 'Genk'],
  ['Ingrid', 'Schäfer', 'Qualitätsleiterin', 'Quality', 'Eupen', 'de-BE'],
  ['Björn', 'Lindqvist', 'Data Analyst', 'Technology', 'Antwerpen', 'en-GB'],
  ['Chiara', 'Rossi', 'Designer', 'Marketing', 'Bruxelles', 'en-GB'],
  ['Dries', 'Maes', 'Buyer', 'Purchasing', 'Roeselare'],
  ['Noor', 'Peeters', 'Customer Care Agent', 'Service', 'Hasselt'],
  ['Hélène', 'François', 'Assistante de direction', 'Board', 'Bruxelles', 'fr-BE'],
  ['Tomasz', 'Nowak', 'Electrician', 'Maintenance', 'Aalst', 'en-GB'],
  ['Annelies', 'Wouters', 'Planner', 'Logistics', 'Kortrijk'],
  ['Bram', 'Jacobs', 'Field Technician', 'Service', 'Turnhout'],
  ['Océane', 'Simon', 'Ingénieure', 'Quality', 'Charleroi', 'fr-BE'],
  ['Ruben', 'Mertens', 'Controller', 'Finance', 'Gent'],
  ['Marisol', 'García Núñez', 'Export Manager', 'Sales', 'Antwerpen', 'en-GB'],
  ['Griet', 'Vermeulen', 'Payroll Officer', 'People', 'Mechelen'],
  ['Zoë', "D'Hondt", 'Trainee', 'Marketing', 'Gent'],
]

/** Who leads whom, by surname. */
const managers: Record<string, string> = {
  Lambert: 'Vandamme',
  Mertens: 'Vandamme',
  Yılmaz: 'De Smet',
  Wouters: 'De Smet',
  'De Smet': 'Dubois',
  Hermans: 'Goossens',
  Lindqvist: 'Goossens',
  Rossi: 'Claeys',
  "D'Hondt": 'Claeys',
  Simon: 'Schäfer',
  Vermeulen: 'El Amrani',
}

/** A middle-sized Belgian company, with the accents, spaces and apostrophes that names have. */
export const employees: Sketch[] = lines.map(
  ([givenName, surname, jobTitle, department, officeLocation, language]) => ({
    givenName,
    surname,
    jobTitle,
    department,
    officeLocation,
    language: language ?? 'nl-BE',
    ...(managers[surname] && { manager: managers[surname] }),
  }),
)
