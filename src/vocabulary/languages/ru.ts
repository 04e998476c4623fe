/** What Russian calls things in column names. Enters: nothing. Leaves: one language; its phrases are read when the first name is. */
import type { Language } from './types.ts';

export const RU: Language = {
  id: 'ru',
  title: 'Russian',
  headFirst: true,
  headers: {
    'person.name':
      'фио, ф и о, полное имя, имя фамилия, фамилия имя, фамилия имя отчество, имя клиента, имя пациента, fio, polnoe imya, контактное лицо',
    'person.givenName': 'имя, imya, имена',
    'person.middleName': 'отчество, otchestvo',
    'person.familyName': 'фамилия, familiya, familia, девичья фамилия',
    'person.relativeName':
      'имя отца, имя матери, фио отца, фио матери, супруг, супруга, имя супруга, опекун, законный представитель',
    'person.birthDate':
      'дата рождения, дата рожд, день рождения, др, д р, год рождения, г р, data rozhdeniya, data rozhd, data rojdeniya, god rozhdeniya, den rozhdeniya, рождение',
    'person.birthPlace': 'место рождения, mesto rozhdeniya',
    'person.age': 'возраст, vozrast, лет',
    'person.gender': 'пол, pol',
    'person.nationality': 'гражданство, национальность, grazhdanstvo',
    'person.maritalStatus': 'семейное положение, semeinoe polozhenie',
    'person.occupation': 'профессия, род занятий, professiya',
    'contact.phone':
      'телефон, номер телефона, мобильный, мобильный телефон, моб телефон, моб, сотовый, сотовый телефон, контактный телефон, номер тел, тел, тел номер, домашний телефон, рабочий телефон, telefon, nomer telefona, nomer tel, mobilniy, mobilnyj telefon',
    'contact.email':
      'почта, электронная почта, эл почта, адрес почты, адрес электронной почты, имейл, емейл, pochta, elektronnaya pochta',
    'contact.address':
      'адрес, адрес проживания, адрес регистрации, место жительства, адрес доставки, прописка, фактический адрес, почтовый адрес, домашний адрес, adres prozhivaniya, adres registracii, место проживания',
    'contact.addressLine': 'улица, дом, номер дома, квартира, корпус, ulitsa, ulica, kvartira',
    'contact.locality': 'город, населенный пункт, поселок, село, gorod',
    'contact.district': 'район, rayon, raion',
    'contact.state': 'область, регион, край, республика, субъект рф, oblast',
    'contact.postalCode': 'индекс, почтовый индекс, indeks, pochtovyj indeks',
    'contact.country': 'страна, strana',
    'id.national': 'снилс, удостоверение личности, номер снилс, snils, иин, личный номер',
    'id.passport':
      'паспорт, паспортные данные, серия и номер паспорта, серия номер паспорта, номер паспорта, серия паспорта, данные паспорта, загранпаспорт, pasport, nomer pasporta, pasport nomer, seriya pasporta, pasportnye dannye',
    'id.tax': 'инн, inn, номер инн',
    'id.driverLicence':
      'водительское удостоверение, номер ву, номер водительского удостоверения, права, voditelskoe udostoverenie',
    'id.type': 'тип документа, вид документа',
    'id.customer': 'номер клиента, код клиента, лицевой счет',
    'account.username': 'логин, имя пользователя, пользователь, imya polzovatelya',
    'account.password': 'пароль, parol, хеш пароля',
    'account.createdAt':
      'дата создания, создан, создано, дата регистрации, зарегистрирован, дата добавления, время создания, data sozdaniya, data registracii',
    'account.updatedAt':
      'дата изменения, изменен, обновлено, обновлен, дата обновления, data izmeneniya, data obnovleniya',
    'account.lastLoginAt': 'последний вход, дата последнего входа',
    'health.facility': 'больница, медицинская организация, поликлиника, клиника, лпу, медучреждение',
    'health.diagnosis': 'диагноз, заболевание, diagnoz',
    'health.bloodGroup': 'группа крови',
    'health.vaccine': 'вакцина, прививка, название вакцины',
    'health.insurance': 'страховка, страховая компания, полис, номер полиса, полис омс, омс, полис дмс',
    'health.practitioner': 'врач, лечащий врач, фио врача',
    'finance.bankAccount': 'номер счета, счет, расчетный счет, банковский счет, р с',
    'finance.cardNumber': 'номер карты, карта, банковская карта',
    'finance.amount': 'сумма, цена, стоимость, итого, summa',
    'finance.salary': 'зарплата, оклад, заработная плата',
    'employment.employer': 'работодатель, место работы, mesto raboty',
    'employment.jobTitle': 'должность, dolzhnost',
    'employment.department': 'отдел, подразделение',
    'commerce.company':
      'компания, организация, название организации, название компании, предприятие, фирма, юрлицо, юридическое лицо',
    'commerce.order': 'номер заказа, заказ, номер счета фактуры, nomer zakaza',
    'commerce.product': 'товар, продукт, наименование товара, название товара',
    'communication.text': 'комментарий, примечание, описание, сообщение, заметки',
    'record.timestamp':
      'дата, время, дата и время, срок действия, действителен до, дата выдачи, когда выдан, дата окончания',
  },
  light:
    'клиент, клиента, пациент, пациента, пользователя, сотрудник, сотрудника, абонент, абонента, контактный, номер, основной, личный, код, nomer, klienta, pacienta',
  relatives: 'отца, матери, отец, мать, супруга, мужа, жены, опекуна',
  facilities: 'больницы, поликлиники, клиники, лпу',
  companies: 'компании, организации, фирмы, поставщик, магазин',
  things: 'файла, файл, товара, продукта, школы, проекта, группы, банка, название, наименование, улицы, города',
};
