/** India. Enters: chance. Leaves: invented people’s words and numbers. Towns and their PIN areas are real, streets are not. */
import { verhoeffDigit } from '../check-digits.ts';
import { CAPITALS, list } from '../random.ts';
import { type Locale, towns } from './types.ts';

export const IN: Locale = {
  id: 'IN',
  alpha3: 'IND',
  country: 'India',
  nationality: 'Indian',
  language: 'Hindi',
  languageCode: 'hi',
  currency: 'INR',
  timezone: 'Asia/Kolkata',
  callingCode: '91',
  told: list('india, indian, aadhaar, uidai, icmr, pincode, pin code, covishield, epic'),
  men: list(
    'Amit, Rahul, Suresh, Vijay, Anil, Rajesh, Manoj, Sanjay, Arjun, Imran, Harpreet, Karthik, Murugan, Deepak, Ravi, Mohan, Nitin, Prakash, Salim, Vikram, Gopal, Ashok',
  ),
  women: list(
    'Priya, Sunita, Anjali, Lakshmi, Kavita, Neha, Pooja, Meena, Fatima, Gurpreet, Divya, Rekha, Swati, Shabana, Asha, Geeta, Nandini, Rani, Uma, Sneha',
  ),
  families: list(
    'Sharma, Verma, Patel, Singh, Kumar, Gupta, Reddy, Nair, Iyer, Das, Khan, Yadav, Joshi, Mehta, Pillai, Banerjee, Chowdhury, Kaur, Naik, Rao, Mishra, Shaikh, Thakur, Desai',
  ),
  titles: ['Shri', 'Smt'],
  towns: towns(
    'Pune|Pune|Maharashtra|MH|411;Lucknow|Lucknow|Uttar Pradesh|UP|226;Jaipur|Jaipur|Rajasthan|RJ|302;Surat|Surat|Gujarat|GJ|395;Coimbatore|Coimbatore|Tamil Nadu|TN|641;Mysuru|Mysuru|Karnataka|KA|570;Kochi|Ernakulam|Kerala|KL|682;Gaya|Gaya|Bihar|BR|823;Ludhiana|Ludhiana|Punjab|PB|141;Warangal|Warangal|Telangana|TG|506;Siliguri|Darjeeling|West Bengal|WB|734;Indore|Indore|Madhya Pradesh|MP|452',
  ),
  religions: list('Hindu, Muslim, Christian, Sikh, Buddhist, Jain'),
  street: (chance) =>
    `${chance.pick(['H.No. ', 'Flat ', 'Plot ', ''])}${chance.int(1, 240)}, ${chance.pick(['MG Road', 'Station Road', 'Gandhi Nagar', 'Temple Street', '2nd Cross', 'Nehru Marg', 'Shivaji Chowk', 'Mill Road', 'Lake View Colony'])}`,
  postalCode: (chance, town) => town.post + String(chance.int(1, 80)).padStart(3, '0'),
  mobile: (chance) => chance.pick(['6', '7', '8', '9', '9', '9']) + chance.digits(9),
  writtenPhone: (digits) => digits,
  national: (chance) => {
    const body = chance.int(2, 9) + chance.digits(10);
    return body + verhoeffDigit(body);
  },
  tax: (chance, { family }) =>
    `${chance.text(CAPITALS, 3)}P${family.charAt(0)}${String(chance.int(1, 9999)).padStart(4, '0')}${chance.text(CAPITALS, 1)}`,
  passport: (chance) =>
    `${chance.text('ABCDEFGHJKLMNPRSTUVWY', 1)}${chance.int(1, 9)}${chance.digits(5)}${chance.int(1, 9)}`,
  driverLicence: (chance) =>
    `${chance.pick(['MH', 'UP', 'KA', 'TN', 'GJ'])}${String(chance.int(1, 50)).padStart(2, '0')}${chance.int(1995, 2022)}${chance.digits(7)}`,
  documents: list('Aadhaar Card, PAN Card, Voter ID, Driving License, Passport'),
};
