/** What French calls things in column names. Enters: nothing. Leaves: one language; its phrases are read when the first name is. */
import type { Language } from './types.ts';

export const FR: Language = {
  id: 'fr',
  title: 'French',
  headFirst: true,
  headers: {
    'person.name':
      'nom complet, nom et prénom, nom prénom, nom et prénoms, prénom nom, prénom et nom, nom du client, nom du patient, nom client, nom patient, identité, nom assuré',
    'person.givenName': 'prénom, prénoms, pren',
    'person.familyName':
      'nom de famille, nom, nom usuel, nom de naissance, nom naissance, nom d usage, nom patronymique, nom jeune fille',
    'person.relativeName':
      'nom du père, nom de la mère, nom père, nom mère, conjoint, nom conjoint, époux, épouse, personne à contacter, tuteur',
    'person.birthDate':
      'date de naissance, date naissance, date naiss, dt naiss, dat naiss, d naiss, né le, née le, naissance, datenaissance, annee naissance, année de naissance, ddn',
    'person.birthPlace': 'lieu de naissance, lieu naissance, ville de naissance, pays de naissance, commune naissance',
    'person.age': 'âge',
    'person.gender': 'sexe, genre',
    'person.nationality': 'nationalité',
    'person.maritalStatus': 'situation familiale, situation matrimoniale, état civil, etat matrimonial',
    'person.occupation': 'profession, métier, catégorie socioprofessionnelle, csp',
    'person.namePrefix': 'civilité',
    'contact.phone':
      'téléphone, numéro de téléphone, numéro téléphone, no téléphone, num tel, no tel, tél, tel portable, téléphone portable, portable, tel mobile, tél mobile, tel fixe, téléphone fixe, téléphone mobile, num portable, numéro de portable, tel domicile',
    'contact.email': 'courriel, adresse mail, adresse e mail, adresse courriel, adresse électronique, mél',
    'contact.address': 'adresse, adresse postale, adresse complète, domicile, adresse du domicile',
    'contact.addressLine':
      'rue, voie, nom de voie, no et rue, numéro et rue, no rue, numéro de rue, numéro voie, adresse 1, adresse 2, adresse ligne 1, adresse ligne 2, complément adresse, complément d adresse, bâtiment, libellé voie, type voie',
    'contact.locality': 'ville, commune, localité',
    'contact.district': 'département, canton, arrondissement',
    'contact.state': 'région',
    'contact.postalCode': 'code postal, cp, code post, cod postal, codepostal',
    'contact.country': 'pays, pays de résidence',
    'id.national':
      'numéro de sécurité sociale, numéro sécurité sociale, no sécurité sociale, num sécu, no sécu, nir, numéro insee, carte d identité, carte nationale d identité, cni, numéro cni, no ss',
    'id.passport': 'passeport, numéro passeport, numéro de passeport, no passeport',
    'id.tax': 'numéro fiscal, num fiscal, identifiant fiscal, spi',
    'id.driverLicence': 'permis de conduire, numéro permis, no permis',
    'id.type': 'type de pièce, type pièce, type pièce identité, type de document',
    'id.customer': 'numéro client, no client, num client, code client, numéro adhérent',
    'account.username': 'identifiant, nom d utilisateur, nom utilisateur, utilisateur, pseudo connexion',
    'account.password': 'mot de passe, mdp, motdepasse',
    'account.createdAt':
      'date de création, date création, créé le, date d inscription, date inscription, inscrit le, date ajout, date enregistrement, date de saisie',
    'account.updatedAt':
      'date de modification, date modification, modifié le, date de mise à jour, mis à jour le, date maj, dernière modification',
    'account.lastLoginAt': 'dernière connexion, date dernière connexion',
    'health.facility':
      'hôpital, établissement de santé, clinique, centre de santé, centre de vaccination, cabinet médical',
    'health.diagnosis': 'diagnostic, maladie, pathologie',
    'health.bloodGroup': 'groupe sanguin',
    'health.vaccine': 'vaccin, nom vaccin, vaccination',
    'health.insurance': 'mutuelle, assurance, assurance maladie, caisse',
    'health.practitioner': 'médecin, médecin traitant, praticien',
    'finance.bankAccount': 'numéro de compte, no compte, compte bancaire, rib, num compte',
    'finance.cardNumber': 'numéro de carte, numéro carte, carte bancaire, num carte, no cb',
    'finance.amount': 'montant, montant ttc, montant ht, prix, somme, total ttc',
    'finance.salary': 'salaire, salaire brut, salaire net, rémunération',
    'employment.employer': 'employeur, nom employeur',
    'employment.jobTitle': 'poste, fonction, intitulé du poste, intitulé poste, emploi',
    'employment.department': 'service, département service',
    'commerce.company': 'entreprise, société, raison sociale, nom entreprise, nom société',
    'commerce.order': 'commande, numéro commande, num commande, no commande, numéro facture, no facture',
    'commerce.product': 'produit, nom produit, libellé produit',
    'communication.text': 'commentaire, commentaires, remarque, remarques, observations, message texte',
    'record.timestamp':
      'date heure, heure, horodatage, date d expiration, date expiration, date de délivrance, valable jusqu au, date fin, date début',
  },
  light:
    'client, clients, patient, assuré, adhérent, salarié, bénéficiaire, utilisateur, actuel, actuelle, principal, principale, numéro, personnel, perso, professionnel, ttc, ht',
  relatives: 'père, mère, conjoint, époux, épouse, tuteur, parent',
  facilities: 'hôpital, clinique, laboratoire, cabinet',
  companies: 'entreprise, société, fournisseur, employeur, magasin',
  things: 'fichier, produit, article, école, événement, projet, table, groupe, domaine',
};
