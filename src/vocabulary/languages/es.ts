/** What Spanish calls things in column names. Enters: nothing. Leaves: one language; its phrases are read when the first name is. */
import type { Language } from './types.ts';

export const ES: Language = {
  id: 'es',
  title: 'Spanish',
  headFirst: true,
  headers: {
    'person.name':
      'nombre completo, nombre y apellidos, nombres y apellidos, nombre y apellido, apellidos y nombres, apellido y nombre, apellidos nombres, nombre apellido, nombre apellidos, nombre ape, ape nombre, nom ape, ape nom, apenom, nombre cliente, nombre del cliente, nombre paciente, nombre del paciente, titular, nombre titular',
    'person.givenName': 'nombre, nombres, primer nombre, nombre de pila, nombre 1',
    'person.middleName': 'segundo nombre, nombre 2',
    'person.familyName':
      'apellido, apellidos, primer apellido, segundo apellido, apellido paterno, apellido materno, ape paterno, ape materno, ape pat, ape mat, apellido 1, apellido 2',
    'person.relativeName':
      'nombre del padre, nombre de la madre, nombre padre, nombre madre, cónyuge, esposo, esposa, contacto de emergencia',
    'person.birthDate':
      'fecha de nacimiento, fecha nacimiento, fec nac, fecha nac, fecha nacim, fec nacimiento, fch nac, f nac, f nacimiento, fnac, nacimiento, nacido el, año de nacimiento, año nacimiento, fecnac',
    'person.birthPlace': 'lugar de nacimiento, lugar nacimiento, país de nacimiento, ciudad de nacimiento',
    'person.age': 'edad',
    'person.gender': 'sexo, género',
    'person.nationality': 'nacionalidad',
    'person.maritalStatus': 'estado civil',
    'person.occupation': 'ocupación, profesión, oficio',
    'person.namePrefix': 'tratamiento',
    'contact.phone':
      'teléfono, número de teléfono, número teléfono, no de teléfono, no teléfono, num teléfono, no tel, nro tel, tel cel, tel móvil, móvil, celular, teléfono móvil, teléfono celular, teléfono fijo, tel fijo, tel casa, telf, tlf, tfno, fono, no celular, número celular',
    'contact.email': 'correo electrónico, correo, correo e, dirección de correo, email correo, correo elec',
    'contact.address':
      'dirección, domicilio, dirección completa, domicilio particular, dirección postal, dirección de residencia, dirección domiciliaria, domicilio fiscal',
    'contact.addressLine':
      'calle, calle y número, número exterior, número interior, num ext, num int, piso, puerta, calle número, avenida',
    'contact.locality': 'ciudad, localidad, municipio, población, colonia, ciudad de residencia',
    'contact.district': 'distrito, cantón, partido judicial, comarca, delegación',
    'contact.state': 'provincia, estado, departamento residencia, región, entidad federativa, comunidad autónoma',
    'contact.postalCode': 'código postal, cod postal, c postal, cpostal, cod post',
    'contact.country': 'país, país de residencia',
    'id.national':
      'dni, nie, dni nie, num dni, no dni, nro dni, nro doc, num doc, no doc, doc identidad, cédula, cédula de identidad, cédula de ciudadanía, no cédula, documento de identidad, número de documento, nro documento, curp, rut, nss, número de seguridad social, seguridad social, carnet de identidad, ci no',
    'id.passport': 'pasaporte, número de pasaporte, no pasaporte, nro pasaporte',
    'id.tax': 'nif, rfc, ruc, nit, cuit, cuil',
    'id.driverLicence': 'licencia de conducir, permiso de conducir, carnet de conducir, no licencia',
    'id.voter': 'clave de elector, credencial de elector, credencial ine',
    'id.type': 'tipo de documento, tipo documento, tipo doc, tipo de identificación, tipo identificación, tipo id',
    'id.customer': 'número de cliente, no cliente, id cliente, código cliente, cod cliente, número de socio',
    'account.username': 'usuario, nombre de usuario, nombre usuario',
    'account.password': 'contraseña, clave, clave de acceso',
    'account.createdAt':
      'fecha de creación, fecha creación, fec creación, creado en, creado el, fecha de alta, fecha alta, fec alta, fecha de registro, fecha registro, fec registro, fecha de ingreso al sistema, dado de alta',
    'account.updatedAt':
      'fecha de actualización, fecha actualización, fec actualización, fecha modificación, fec modificación, modificado el, actualizado en, actualizado el, última modificación, última actualización',
    'account.lastLoginAt': 'último acceso, último ingreso, fecha último acceso',
    'health.facility': 'hospital, clínica, centro de salud, centro de vacunación, establecimiento de salud',
    'health.diagnosis': 'diagnóstico, enfermedad, padecimiento',
    'health.bloodGroup': 'grupo sanguíneo, tipo de sangre, tipo sangre',
    'health.vaccine': 'vacuna, nombre vacuna, tipo vacuna, biológico',
    'health.insurance': 'seguro médico, aseguradora, obra social, eps, póliza, número de póliza',
    'health.practitioner': 'médico, doctor, médico tratante, nombre del médico',
    'finance.bankAccount': 'cuenta bancaria, número de cuenta, no cuenta, nro cuenta, clabe, cbu',
    'finance.cardNumber': 'número de tarjeta, no tarjeta, nro tarjeta, tarjeta, tarjeta de crédito',
    'finance.amount': 'importe, monto, precio, valor total, importe total, monto total, cantidad pagada',
    'finance.salary': 'salario, sueldo, sueldo mensual, remuneración',
    'employment.employer': 'empleador, lugar de trabajo, centro de trabajo, empresa donde trabaja',
    'employment.jobTitle': 'puesto, puesto de trabajo, cargo, cargo actual, función',
    'employment.department': 'departamento, área de trabajo',
    'commerce.company': 'empresa, razón social, nombre de la empresa, nombre empresa, compañía',
    'commerce.order': 'pedido, número de pedido, no pedido, num pedido, número de factura, no factura',
    'commerce.product': 'producto, nombre del producto, nombre producto, artículo',
    'communication.text': 'comentario, comentarios, observaciones, descripción, mensaje, notas libres',
    'record.timestamp':
      'fecha, hora, fecha y hora, fecha hora, fec, fch, fecha de vencimiento, fecha vencimiento, fecha de expedición, fecha emisión, válido hasta, vigencia, vigente hasta',
  },
  light:
    'cliente, clientes, paciente, pacientes, usuario, empleado, beneficiario, titular, socio, particular, principal, actual, contacto, personal, residencia, número',
  relatives: 'padre, madre, cónyuge, esposo, esposa, familiar',
  facilities: 'hospital, clínica, consultorio, laboratorio',
  companies: 'empresa, proveedor, compañía, tienda, comercio',
  things: 'archivo, fichero, producto, artículo, escuela, evento, proyecto, tabla, grupo, calles, ciudad, banco',
};
