/** The second list of invented column names. Enters: nothing. Leaves: rows as those of header-cases.ts. */

/** Written after the words, before anything was changed for them: many languages in a row, harder styles. */
export const SECOND: readonly (readonly [language: string, attribute: string | null, names: string])[] = [
  [
    'mixed',
    'person.birthDate',
    'PATIENT_DOB | dateOfBirthISO | birthdate_year | DOB (dd-mm-yyyy) | Geburtsdatum des Patienten | FechaNacimientoPaciente | DataDeNascimentoCliente | fecha_de_nac | geburtsdatum_kunde | datum narození pacienta | DATA_URODZENIA_KLIENTA | Doğum Tarihi (GG/AA/YYYY) | tanggal_lahir_pasien | 会员出生日期 | お客様生年月日 | 고객생년월일 | дата_рождения_клиента | تاريخ ميلاد المريض | NgaySinhKhachHang | Fødselsdato (dd.mm.åååå) | születési idő | Data di nascita assistito',
  ],
  [
    'mixed',
    'person.name',
    'customer.fullName | Name des Kunden | NOM_PRENOM | nombre_del_titular | nome_do_beneficiario | cognome_nome_paziente | naam_client | imie_nazwisko | jmeno_prijmeni | müşteri adı soyadı | nama_karyawan | ФИО сотрудника | 收货人姓名 | 契約者氏名 | 수령인이름 | اسم الموظف | TenKhachHang | Kundens navn | Nume si prenume pacient | ügyfél neve',
  ],
  [
    'mixed',
    'contact.phone',
    'primaryPhoneNumber | mobile_no_1 | TelefonPrivat | Telefon (mobil) | telefono_fijo | num_de_telephone | telefone_contato | cellulare_cliente | mobiele_telefoon | telefon_komorkowy | telefon_mobilni | cep_telefonu_no | nomor_hp_pelanggan | телефон_клиента | 客户手机号码 | ご自宅電話番号 | 환자전화번호 | رقم هاتف العميل | SoDienThoaiKH | Tlf. mobil | mobiltelefonszám',
  ],
  [
    'mixed',
    'contact.email',
    'EmailAddress1 | e-mail (privat) | correo_e | email_cliente | adresse_email_client | posta_elettronica | e-posta adresi | 电子邮箱地址 | эл. почта | البريد الالكتروني للعميل | 이메일 주소 | email_adresa | sähköpostiosoite',
  ],
  [
    'mixed',
    'contact.postalCode',
    'mailing_zip | PLZ (Wohnort) | codigo_postal_cliente | cod_postal | CAP residenza | kod_pocztowy | PSC | posta_kodu | kode_pos | почтовый индекс | 邮政编码 | 우편번호 | Postnr | ταχ. κώδικας',
  ],
  [
    'mixed',
    'contact.address',
    'AdresseKomplett | direccion_domicilio | endereço_residencial | indirizzo_residenza | adres_korespondencyjny | adresa trvalého bydliště | ev_adresi | alamat_domisili | адрес доставки | 收件人地址 | お届け先住所 | 회사주소지 | عنوان العميل | DiaChiThuongTru | lakcím',
  ],
  [
    'mixed',
    'id.national',
    'AADHAAR_NO | national_identity_number | Sozialversicherungsnr | num_secu_sociale | DNI del titular | CPF do cliente | codice_fiscale_paziente | burgerservicenr | PESEL pacjenta | rodneCislo | TC Kimlik Numarası | nomor_nik | СНИЛС пациента | 客户身份证号 | 주민등록번호 | رقم الهوية الوطنية | SoCCCD | personnr | CNP pacient | személyi ig. szám',
  ],
  [
    'mixed',
    'account.createdAt',
    'createdAt | DateCreated | insert_ts | erstellt_am | Anlagedatum | date_de_creation | fecha_de_registro | data_criacao | data_creazione | datum_aangemaakt | data_rejestracji | datum vytvoření | olusturma_tarihi | tgl_daftar | дата создания записи | 注册日期 | 作成日時 | 생성일시 | NgayTao | opprettet_dato',
  ],
  [
    'mixed',
    'account.updatedAt',
    'UpdatedOn | last_modified_ts | geaendert | date_maj | fecha_ult_modificacion | atualizado_em | data_modifica | data_modyfikacji | guncelleme_tarihi | дата изменения | 更新日時 | 수정일',
  ],
  [
    'mixed',
    'person.gender',
    'Sex (M/F) | genderCode | Geschlecht (m/w/d) | SEXO_PACIENTE | sexe | sesso | geslacht | plec | pohlavi | cinsiyet | jenis_kelamin | пол пациента | 客户性别 | 性別コード | 성별코드 | الجنس | GioiTinh | kjønn',
  ],
  [
    'mixed',
    'person.relativeName',
    'father_full_name | MothersName | NombreMadre | nome_da_mae | nom_pere | imie_ojca | nama ibu kandung | имя отца | 父亲姓名 | 보호자 이름 | اسم الأم | Name des Vaters | spouseName | nominee_full_name',
  ],
  [
    'mixed',
    'commerce.company',
    'company_name | vendor_name | Firmenname | nombre_empresa | razao_social | ragione_sociale | nazwa_firmy | sirket_adi | nama_perusahaan | название компании | 公司名称 | 会社名 | 회사명 | اسم الشركة',
  ],
  [
    'mixed',
    'record.flag',
    'email_confirmed | isDeleted | phone_is_verified | has_insurance | opt_in_flag | marketing_consent | email_verificado | ist_aktiv',
  ],
  [
    'mixed',
    'employment.jobTitle',
    'jobTitle | Position (Title) | cargo_funcionario | poste_occupe | mansione | stanowisko_pracy | должность сотрудника | 职位名称 | 役職名 | 직책 | Stellenbezeichnung | jabatan_pegawai',
  ],
  [
    'mixed',
    'finance.amount',
    'total_amt | order_amount_eur | Betrag (EUR) | importe_total | valor_total | montant_total | kwota_brutto | сумма заказа | 订单金额 | 合計金額 | 결제금액 | totalPrice',
  ],
  [
    'mixed',
    null,
    'file_name_hash_alg | acidity | pageview_url_kind | public_flagpole | village_green_qx | sent_via | nav_menu | gateway | run_mode | plat_form | by_zone',
  ],
];
