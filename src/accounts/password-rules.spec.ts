import { passwordWeakness } from './password-rules';

/** As they stand in lists of stolen passwords, 15 characters and more. */
const COMMON = `
123456789012345|1234567890123456|12345678910111213|111111111111111|000000000000000|123123123123123|987654321098765|aaaaaaaaaaaaaaa
qwertyuiopasdfgh|qwertyuiopasdfghjkl|qwertyqwertyqwerty|asdfghjklasdfghjkl|1q2w3e4r5t6y7u8i|1qaz2wsx3edc4rfv|qazwsxedcrfvtgb|zxcvbnmasdfghjkl
passwordpassword|password12345678|Password123456789|P@ssw0rdP@ssw0rd|passw0rd12345678|mypassword123456|thisismypassword|password2026password
iloveyouiloveyou|iloveyou1234567890|loveyouforever123|abcdefghijklmnop|abcdefghijklmno1|abcd1234abcd1234|abc123abc123abc123
contraseña123456|contrasenacontrasena|Micontraseña2026|contraseñasegura1|miclavesecreta123|claveclaveclave1
vivamexicovivamexico|VivaMexico2026!!|virgendeguadalupe|Guadalupe12345678|teamomuchoteamo|TeAmoMiAmor123456|tequieromucho12345|micorazon12345678
Bienvenido2026!!|bienvenidosapadron|administrador1234|administrator12345|welcome123456789|letmeinletmein1|changemechangeme
correcthorsebatterystaple|correct horse battery staple|The quick brown fox|to be or not to be|may the force be with you
supermansuperman|sunshinesunshine|footballfootball1|monkeymonkeymonkey|starwarsstarwars|dragon1234567890
clubamerica12345|chivasguadalajara|cruzazulcruzazul|diosesamordiosesamor|jesuscristo12345|princesaprincesa|mifamiliamifamilia
`
  .trim()
  .split(/[|\n]/);

describe('S-03 a password that everybody knows is refused', () => {
  test('there are more than fifty', () => {
    expect(COMMON.length).toBeGreaterThan(50);
    expect(COMMON.filter((password) => [...password].length < 15)).toEqual([]);
  });

  test.each(COMMON)('%s', (password) => {
    expect(passwordWeakness(password, [])).toBe('password-common');
  });
});

describe('S-02 no composition is asked for, and nothing else is refused', () => {
  test.each([
    'tranvía amarillo sopla',
    'quesadillas sin queso',
    'jacarandas de marzo llueven',
    'zapatos que nadie quiso',
    'my dog eats only blue socks',
    'ñandú contó siete lunas',
    '雨が降ると猫は本を読むのです',
    '🌵🌮🎺🦎🌋🍫🪁🧉🐝🦋🌙🧂🪗🫓🥑',
    '839201748574920',
    'qvtrlkzmnbwpxch',
    'el gato de mi tía Concha',
  ])('%s', (password) => {
    expect(passwordWeakness(password, ['ana@casa.example', 'Ana Robles', 'AMSOC Casa Abierta, A.C.'])).toBeUndefined();
  });
});

describe('S-03 a password made of what surrounds it is refused', () => {
  const context = [
    'mariana.gutierrez@puentedeluz.example',
    'Mariana Gutiérrez',
    'The American Society of Mexico Fundación Puente de Luz',
  ];
  test.each([
    'marianagutierrez1',
    'Mariana.Gutierrez',
    'puentedeluz.example',
    'American Society!',
    'fundacion puente luz',
    'Fundación-Puente-2026',
    'mexico society 2026',
  ])('%s', (password) => {
    expect(['password-context', 'password-common']).toContain(passwordWeakness(password, context));
  });
});
