/** What Portuguese calls things in column names. Enters: nothing. Leaves: one language; its phrases are read when the first name is. */
import type { Language } from './types.ts';

export const PT: Language = {
  id: 'pt',
  title: 'Portuguese',
  headFirst: true,
  headers: {
    'person.name':
      'nome completo, nome do paciente, nome paciente, nome do cliente, nome cliente, nm completo, nm cliente, nm pessoa, no pessoa, nome da pessoa, nome pessoa, nome titular, nome social, nome e sobrenome',
    'person.givenName': 'primeiro nome, nome próprio, nome, prenome',
    'person.familyName': 'sobrenome, apelido, último nome, nome de família',
    'person.relativeName':
      'nome da mãe, nome do pai, nome mãe, nome pai, nm mãe, nm pai, filiação, filiação 1, filiação 2, cônjuge, nome da conjuge, responsável legal, no mae',
    'person.birthDate':
      'data de nascimento, data nascimento, dt nascimento, dt nasc, data nasc, dtnasc, dt nascto, nascimento, nascido em, nascida em, ano de nascimento, ano nascimento',
    'person.birthPlace': 'local de nascimento, naturalidade, município de nascimento, cidade natal',
    'person.age': 'idade',
    'person.gender': 'sexo, gênero, género',
    'person.nationality': 'nacionalidade',
    'person.maritalStatus': 'estado civil, est civil',
    'person.occupation': 'profissão, ocupação',
    'person.namePrefix': 'forma de tratamento',
    'contact.phone':
      'telefone, telefones, número de telefone, nr telefone, nu telefone, no telefone, celular, tel celular, nu celular, no celular, telefone celular, telemóvel, fone, fone celular, telefone fixo, ddd telefone, contacto telefónico',
    'contact.email': 'endereço de email, endereço eletrônico, correio eletrónico, correio eletrônico',
    'contact.address': 'endereço, endereço completo, endereço residencial, morada, residência, ds endereco',
    'contact.addressLine':
      'logradouro, rua, complemento, número da casa, nu endereço, nome logradouro, tipo logradouro, ds logradouro, avenida',
    'contact.locality':
      'cidade, município, localidade, bairro, município residência, no município, nm município, no bairro, freguesia, concelho',
    'contact.district': 'distrito, comarca',
    'contact.state': 'estado, uf, sg uf, província, unidade federativa',
    'contact.postalCode': 'cep, nu cep, no cep, código postal, cod postal',
    'contact.country': 'país, país de residência',
    'id.national':
      'cpf, nr cpf, nu cpf, no cpf, num cpf, número cpf, cpf cnpj, rg, nr rg, no rg, cartão de cidadão, cartão cidadão, bilhete de identidade, número cc, pis, nis, pis pasep',
    'id.passport': 'passaporte, número do passaporte, no passaporte',
    'id.tax': 'cnpj, nif, contribuinte, número de contribuinte',
    'id.driverLicence': 'cnh, carteira de motorista, carta de condução, no cnh',
    'id.voter': 'título de eleitor, título eleitor',
    'id.type': 'tipo de documento, tipo documento, tp documento',
    'id.customer': 'código cliente, cod cliente, cd cliente, id cliente',
    'account.username': 'usuário, nome de usuário, nome do usuário, utilizador, nome de utilizador, login usuario',
    'account.password': 'senha, palavra passe, senha hash',
    'account.createdAt':
      'data de cadastro, data cadastro, dt cadastro, dt criação, data de criação, data criação, criado em, data de registo, data registro, dt registro, dt inclusão, data inclusão',
    'account.updatedAt':
      'data de atualização, data atualização, dt atualização, dt alteração, data alteração, atualizado em, alterado em, modificado em, última atualização',
    'account.lastLoginAt': 'último acesso, último login',
    'health.facility':
      'unidade de saúde, posto de saúde, hospital, clínica, estabelecimento saúde, estabelecimento de saude',
    'health.diagnosis': 'diagnóstico, doença, cid',
    'health.bloodGroup': 'grupo sanguíneo, tipo sanguíneo',
    'health.vaccine': 'vacina, nome vacina, imunobiológico',
    'health.insurance': 'plano de saúde, convênio, seguro de saúde, apólice',
    'health.practitioner': 'médico, nome do médico, profissional de saúde',
    'finance.bankAccount': 'conta bancária, número da conta, no conta, nr conta, conta corrente, agência conta',
    'finance.cardNumber': 'número do cartão, no cartão, cartão, cartão de crédito',
    'finance.amount': 'valor, valor total, vl total, vlr total, montante, preço, quantia',
    'finance.salary': 'salário, vencimento, remuneração, renda mensal',
    'employment.employer': 'empregador, entidade patronal, local de trabalho',
    'employment.jobTitle': 'cargo, função, ds cargo',
    'employment.department': 'departamento, setor',
    'commerce.company': 'empresa, razão social, nome fantasia, nome da empresa, nome empresa',
    'commerce.order': 'pedido, número do pedido, encomenda, nota fiscal, nr pedido',
    'commerce.product': 'produto, nome do produto, nome produto, artigo',
    'communication.text': 'observação, observações, comentário, descrição, mensagem',
    'record.timestamp':
      'data hora, data e hora, data validade, data de validade, data de emissão, válido até, dt emissão, data do evento',
  },
  light:
    'cliente, paciente, pessoa, usuário, funcionário, beneficiário, titular, residencial, comercial, atual, contato, contacto, residência, número',
  relatives: 'mãe, pai, cônjuge, esposa, marido, responsável',
  facilities: 'hospital, clínica, posto, laboratório',
  companies: 'empresa, fornecedor, loja, companhia',
  things: 'arquivo, ficheiro, produto, artigo, escola, evento, projeto, tabela, grupo, banco, cidade',
};
