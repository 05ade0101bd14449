import type { Names } from '../draw'

/** Where people of one language live and what they are called there. Common names, and no real persons. */
type Region = {
  language: string
  country: string
  /** City and postal code. */
  places: Names<[city: string, postalCode: string]>
  streets: Names
  givenNames: Names
  surnames: Names
}

const flanders: Region = {
  language: 'nl-BE',
  country: 'Belgium',
  places: [
    ['Gent', '9000'],
    ['Antwerpen', '2000'],
    ['Leuven', '3000'],
    ['Kortrijk', '8500'],
    ['Hasselt', '3500'],
    ['Mechelen', '2800'],
  ],
  streets: ['Stationsstraat', 'Kerkstraat', 'Havenlaan', 'Nijverheidslaan', 'Molenstraat'],
  givenNames: words`Anouk Arne Bart Bram Brecht Britt Céline Daan Dries Eline Ellen Elke Femke Filip Floor Gert Greet Hanne
    Hilde Ine Jasper Jelle Jeroen Joke Joris Kaat Karen Kobe Koen Kristof Lander Lies Lotte Lore Maarten Marijke Mieke Niels
    Noor Pieter Robbe Ruben Sander Sara Seppe Sien Silke Sofie Stef Stijn Tine Tom Veerle Wannes Wim Wout Yannick Zoë`,
  surnames: [
    ...words`Aerts Baert Bauwens Beckers Bogaert Callens Claes Claeys Coppens Cools Cornelis Daems Declercq Deprez Dewulf
      Geerts Goossens Hendrickx Hermans Huysmans Jacobs Janssens Lambrecht Lauwers Lemmens Lenaerts Maes Martens Mertens
      Michiels Moens Nys Pauwels Peeters Segers Smets Stevens Thijs Timmermans Vandenberghe Verbeke Verhaeghe Verhoeven
      Vermeulen Vermeersch Wauters Willems Wouters`,
    'De Backer',
    'De Clercq',
    'De Smet',
    'De Vos',
    'Van Damme',
    'Van den Bossche',
    'Van der Auwera',
    "D'Hondt",
  ],
}

const wallonia: Region = {
  language: 'fr-BE',
  country: 'Belgium',
  places: [
    ['Liège', '4000'],
    ['Namur', '5000'],
    ['Charleroi', '6000'],
    ['Bruxelles', '1000'],
    ['Mons', '7000'],
  ],
  streets: ['Rue de la Station', 'Rue Neuve', 'Avenue des Tilleuls', 'Chaussée de Louvain'],
  givenNames: words`Adrien Alice Amandine Antoine Arnaud Aurélie Baptiste Benoît Camille Caroline Cédric Charlotte Clémence
    Damien Delphine Élise Émilie Florence François Gaëtan Gilles Hélène Isabelle Jérôme Julie Justine Laurent Loïc Lucie
    Margaux Mathieu Mélanie Nathalie Noémie Olivier Pauline Quentin Raphaël Romain Sébastien Solène Thibault Valérie Xavier`,
  surnames: words`André Bodart Claessens Collard Cuvelier Delvaux Denis Deschamps Dubois Dufour Dumont Dupont Evrard Fontaine
    François Gérard Gilles Grégoire Hubert Jacquemin Lambert Laurent Lefèbvre Leroy Lejeune Marchal Masson Mathieu Michel
    Noël Petit Pirotte Poncelet Renard Rousseau Simon Thiry Wéry`,
}

const rhineland: Region = {
  language: 'de-DE',
  country: 'Germany',
  places: [
    ['Aachen', '52062'],
    ['Köln', '50667'],
    ['Düsseldorf', '40213'],
    ['Bonn', '53111'],
  ],
  streets: ['Bahnhofstraße', 'Hauptstraße', 'Am Hafen', 'Industriestraße'],
  givenNames: words`Anja Andreas Annika Bernd Björn Christian Claudia Daniel Elke Franziska Günther Hannah Heike Ingrid Jan
    Jens Jonas Jörg Jürgen Karin Katharina Klaus Lena Lukas Manuela Markus Matthias Monika Nadine Peter Petra Ralf Sabine
    Stefan Susanne Thomas Tobias Ulrike Uwe Wolfgang`,
  surnames: words`Bauer Becker Braun Fischer Fuchs Groß Hartmann Hoffmann Huber Jäger Keller Klein Koch König Köhler Krause
    Krüger Lang Lehmann Maier Meyer Möller Müller Neumann Peters Richter Roth Schäfer Schmidt Schneider Schröder Schulz
    Schwarz Vogel Wagner Weber Weiß Werner Winter Wolf Zimmermann`,
}

const north: Region = {
  language: 'fr-FR',
  country: 'France',
  places: [
    ['Lille', '59000'],
    ['Roubaix', '59100'],
    ['Valenciennes', '59300'],
  ],
  streets: ['Rue de Paris', 'Boulevard de la Liberté', 'Rue du Moulin'],
  givenNames: words`Agathe Alexandre Axel Bastien Chloé Clara Élodie Emma Étienne Fabien Gabriel Guillaume Inès Jeanne Léa
    Louis Manon Marion Mathilde Maxime Nicolas Océane Paul Sarah Théo Vincent Yasmine Zélie`,
  surnames: words`Bernard Blanc Bonnet Boyer Carpentier Chevalier Delattre Duval Faure Fournier Garnier Girard Guérin Henry
    Lecomte Lefebvre Legrand Lemaire Mercier Moreau Muller Perrin Richard Robert Roux Vasseur Vidal`,
}

/** Half of the people are Flemish, the rest from around them. */
export const regions: Names<Region> = [flanders, flanders, flanders, flanders, wallonia, wallonia, rhineland, north]

/** Departments, with the titles of those who work there; the first is its head's. */
export const departments: Names<[department: string, head: string, ...titles: Names]> = [
  ['Finance', 'Finance Manager', 'Accountant', 'Controller', 'Payroll Officer', 'Credit Analyst'],
  ['Logistics', 'Logistics Manager', 'Warehouse Operator', 'Planner', 'Forklift Operator', 'Customs Declarant'],
  ['Sales', 'Sales Director', 'Account Manager', 'Sales Representative', 'Inside Sales'],
  ['People', 'HR Director', 'HR Business Partner', 'Recruiter', 'Training Officer'],
  [
    'Technology',
    'IT Manager',
    'Software Engineer',
    'System Administrator',
    'Data Analyst',
    'Service SessionStore Agent',
  ],
  ['Production', 'Plant Manager', 'Operator', 'Shift Leader', 'Process Engineer', 'Quality Inspector'],
  ['Maintenance', 'Maintenance Manager', 'Electrician', 'Mechanic', 'Field Technician'],
  ['Purchasing', 'Purchasing Manager', 'Buyer', 'Contract Manager'],
  ['Marketing', 'Marketing Manager', 'Copywriter', 'Designer', 'Event Manager'],
  ['Service', 'Service Manager', 'Customer Care Agent', 'Complaints Officer'],
]

function words(text: TemplateStringsArray): Names {
  const [first = '', ...rest] = text.join('').split(/\s+/)
  return [first, ...rest]
}
