/** The words that the page itself says, in one language. */
export interface Labels {
  readonly skip: string;
  readonly contents: string;
  readonly keyMessages: string;
  readonly notes: string;
  readonly note: (number: number) => string;
  /** `mark` names the reference: `3`, or `3-2` for the second to note 3. */
  readonly backToReference: (mark: string) => string;
  readonly by: string;
  readonly updated: string;
  readonly number: (number: string) => string;
  readonly table: (number: number) => string;
  readonly done: string;
  readonly open: string;
  readonly leftOut: string;
  readonly aboutGroup: string;
  readonly corrections: string;
  readonly acknowledgements: string;
  readonly funding: string;
  readonly disclaimer: string;
  readonly contact: string;
  readonly copyright: string;
  readonly license: string;
  readonly allRights: string;
  readonly banner: Readonly<Record<'draft' | 'review' | 'withdrawn', string>>;
}

const labels: Readonly<Record<string, Labels>> = {
  en: {
    skip: 'Skip to the text',
    contents: 'Contents',
    keyMessages: 'Key messages',
    notes: 'Notes',
    note: (number) => `Note ${number}`,
    backToReference: (mark) => `Back to reference ${mark}`,
    by: 'By',
    updated: 'Updated',
    number: (number) => `No.\u00A0${number}`,
    table: (number) => `Table ${number}`,
    done: 'Done',
    open: 'To do',
    leftOut: 'Image',
    aboutGroup: 'About this working group',
    corrections: 'Corrections',
    acknowledgements: 'Acknowledgements',
    funding: 'Funding',
    disclaimer: 'Disclaimer',
    contact: 'Contact',
    copyright: 'Copyright',
    license: 'Licence',
    allRights: 'All rights reserved',
    banner: {
      draft: 'Draft – not for publication',
      review: 'Draft in review – not for publication',
      withdrawn: 'Withdrawn – this brief no longer stands',
    },
  },
  de: {
    skip: 'Zum Text springen',
    contents: 'Inhalt',
    keyMessages: 'Kernaussagen',
    notes: 'Anmerkungen',
    note: (number) => `Anmerkung ${number}`,
    backToReference: (mark) => `Zurück zum Verweis ${mark}`,
    by: 'Von',
    updated: 'Aktualisiert:',
    number: (number) => `Nr.\u00A0${number}`,
    table: (number) => `Tabelle ${number}`,
    done: 'Erledigt',
    open: 'Offen',
    leftOut: 'Bild',
    aboutGroup: 'Über diese Arbeitsgruppe',
    corrections: 'Korrekturen',
    acknowledgements: 'Danksagung',
    funding: 'Förderung',
    disclaimer: 'Hinweis',
    contact: 'Kontakt',
    copyright: 'Urheberrecht',
    license: 'Lizenz',
    allRights: 'Alle Rechte vorbehalten',
    banner: {
      draft: 'Entwurf – nicht zur Veröffentlichung',
      review: 'Entwurf in Prüfung – nicht zur Veröffentlichung',
      withdrawn: 'Zurückgezogen – dieses Papier gilt nicht mehr',
    },
  },
  fr: {
    skip: 'Aller au texte',
    contents: 'Sommaire',
    keyMessages: 'Messages clés',
    notes: 'Notes',
    note: (number) => `Note ${number}`,
    backToReference: (mark) => `Retour à l’appel de note ${mark}`,
    by: 'Par',
    updated: 'Mis à jour le',
    number: (number) => `n°\u00A0${number}`,
    table: (number) => `Tableau ${number}`,
    done: 'Fait',
    open: 'À faire',
    leftOut: 'Image',
    aboutGroup: 'À propos de ce groupe de travail',
    corrections: 'Corrections',
    acknowledgements: 'Remerciements',
    funding: 'Financement',
    disclaimer: 'Avertissement',
    contact: 'Contact',
    copyright: 'Droits d’auteur',
    license: 'Licence',
    allRights: 'Tous droits réservés',
    banner: {
      draft: 'Brouillon – ne pas publier',
      review: 'Brouillon en relecture – ne pas publier',
      withdrawn: 'Retiré – cette note n’est plus valable',
    },
  },
};

/** The words for a language (BCP 47), those of its base language, else the English ones. */
export function labelsIn(lang: string): Labels {
  const base = lang.split('-')[0] ?? '';
  return (Object.hasOwn(labels, base) ? labels[base] : undefined) ?? (labels.en as Labels);
}
