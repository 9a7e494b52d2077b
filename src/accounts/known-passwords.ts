/**
 * The local blocklist. Passwords of 15 characters and more are nearly always several of these parts in a row (`PARTS`, with any digits
 * between them), or a phrase that everybody knows. Without accents, spaces and capitals; Mexico's own first.
 */
export const KNOWN_PARTS: readonly string[] = `
  contrasena contraseña clave miclave micontrasena password passw0rd passwd pass pwd secret secreto secreta segura seguro segurisima
  teamo teamomucho mucho tequiero amor miamor amorcito corazon micorazon princesa princess bebe bebito mivida vida familia mifamilia hijos
  mexico vivamexico mexicano guadalajara monterrey puebla cdmx chivas pumas aguilas america clubamerica cruzazul tigres rayados toluca santos
  guadalupe virgen lupita jesus jesucristo cristo dios diosmio diosesamor gracias bendicion fe
  a hola holamundo mundo adios amigos amigo siempre forever nunca quien sabe bienvenido bienvenidos bonita bonito hermosa preciosa estrella mariposa
  carlos jose juan maria alejandro alejandra fernanda fernando daniel daniela andrea roberto ricardo alberto eduardo miguel angel angeles
  admin administrator administrador root user usuario login master superuser guest test testing prueba demo temporal temp default changeme cambiame
  welcome letmein access computer internet google facebook hotmail gmail yahoo microsoft windows office server system database
  qwerty qwertyuiop asdf asdfgh asdfghjkl zxcv zxcvbn zxcvbnm qwert qaz wsx edc abc abcd abcdef abcdefg abcdefgh xyz
  iloveyou love loveyou you me baby babygirl sunshine monkey dragon shadow football baseball basketball soccer futbol superman batman spiderman
  pokemon naruto minecraft starwars trustno michael jordan jessica ashley charlie jennifer thomas hunter killer summer winter spring autumn
  verano invierno primavera otono enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
  january february march april june july august september october november december
  lunes martes miercoles jueves viernes sabado domingo monday tuesday wednesday thursday friday saturday sunday
  padron fundacion asociacion coalicion organizacion ong ac sc the my is are and this that your yes no mi tu la el es de del y
`
  .trim()
  .split(/\s+/);

export const KNOWN_PHRASES: readonly string[] = [
  'correct horse battery staple',
  'correcthorsebatterystaple',
  'the quick brown fox',
  'the quick brown fox jumps over the lazy dog',
  'to be or not to be',
  'to be or not to be that is the question',
  'may the force be with you',
  'lorem ipsum dolor sit amet',
  'i love you so much',
  'ihateyousomuch',
  'open the door please',
  'opensesame please',
  'never gonna give you up',
  'let it go let it go',
  'hakuna matata',
  'supercalifragilisticoespialidoso',
  'supercalifragilisticexpialidocious',
  'en un lugar de la mancha',
  'ser o no ser',
  'ser o no ser esa es la cuestion',
  'cielito lindo',
  'ay ay ay ay canta y no llores',
  'mexicanos al grito de guerra',
  'viva mexico cabrones',
  'si se puede si se puede',
  'padre nuestro que estas en el cielo',
  'ave maria purisima',
  'virgen de guadalupe',
  'cielo azul cielo azul',
  'feliz cumpleanos',
  'happy birthday to you',
  'no me acuerdo',
  'no me acuerdo de mi clave',
  'se me olvido la clave',
  'se me olvido la contrasena',
  'cuatro palabras que solo usted diria',
];
