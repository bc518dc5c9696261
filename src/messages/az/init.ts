import type { init as english } from "../en/init.ts";
import type { AzerbaijaniForms, Translation } from "../translation.ts";

/** What init says and writes into comments, in Azerbaijani. */
export const init: Translation<typeof english, AzerbaijaniForms> = {
  "init.head":
    "Bu qovluq və içindəki qovluqlar üçün dragoman parametrləri. Əmrin öz seçimləri bunlardan üstündür. // işarəsindən sonrakı parametr qüvvədə deyil: nümunəni və ya onsuz nəyin qüvvədə olduğunu göstərir. Yollar bu fayla nisbətən göstərilir.",
  "init.keys":
    "Açarların yeri bura deyil. Açar mühitdən götürülür: <PROVIDER>_API_KEY dəyişənindən (məsələn, DEEPL_API_KEY), <PROVIDER>_API_KEY_FILE dəyişənində göstərilən fayldan və ya <PROVIDER>_API_KEY_COMMAND dəyişənindəki əmrdən. Dəyişənlərin dəqiq adlarını və hansıların çatışmadığını “dragoman providers” əmri deyir.",
  "init.to": "Tərcümələrin dilləri.",
  "init.from": "Məqalələrin dili, məsələn ru; auto dilin avtomatik müəyyən edilməsi deməkdir.",
  "init.uiLang":
    "dragoman-ın öz mesajlarının dili: en, az və ya ru. Göstərilməsə, sistemin dili (LC_ALL, LANG).",
  "init.format":
    "Daxil olan faylların formatı: {{choices}}. auto olanda format məzmundan müəyyən edilir.",
  "init.maxSize": "Ən böyük faylın həcmi, meqabaytla.",
  "init.allowPrivate": "true olanda lokal şəbəkənin ünvanlarından da yüklənir.",
  "init.out": "Tərcümələr və paketlər üçün qovluq.",
  "init.emit": "Hər məqalə üçün nə yazılır: {{choices}}.",
  "init.failOn": "Əmrin 1 koduyla bitməsi üçün qeydin ən aşağı səviyyəsi: {{choices}}.",
  "init.checks":
    'Ayrı-ayrı yoxlamaların adi səviyyəsindən fərqli səviyyəsi: off, info, warning, error. Məsələn:\n{ "length": "off", "names": "error" }\nYoxlamalar: {{checks}}.',
  "init.provider":
    'Tərcümə sistemləri; hər seqment üçün bu ardıcıllıqla müraciət edilir. Hər dilin öz zənciri də ola bilər:\n{ "az": "memory,yandex", "en": "memory,deepl" }\nTanınanlar: {{providers}}; həmçinin exec:<command> və yolu və ya quraşdırılmış paket adı ilə göstərilən öz ES modulunuz.',
  "init.memory":
    "Tərcümə yaddaşları: TMX faylları və ya “dragoman memory import” əmrinin yaratdığı bazalar. Heç biri göstərilməsə və .dragoman/memory.db varsa, o istifadə olunur.",
  "init.glossary": "Lüğətlər: CSV və ya TBX.",
  "init.minMatch":
    "Yaddaşdan təklif olunan uyğunluqların ən aşağı balı, 50–101. Yalnız 100 və 101 olduğu kimi istifadə edilir.",
  "init.concurrency":
    "Hər tərcümə sisteminə eyni anda göndərilən sorğuların sayı. Göstərilməsə, sistemin öz həddi.",
  "init.rate":
    "Hər tərcümə sisteminə saniyədə göndərilən sorğuların sayı. Göstərilməsə, sistemin öz həddi.",
  "init.timeout":
    "Bir sorğuya ayrılan vaxt, saniyə ilə. Göstərilməsə, sistemin öz həddi, o da yoxdursa, 60.",
  "init.retries": "Uğursuz sorğudan sonrakı cəhdlərin sayı.",
  "init.deadline": "Bütün işə ayrılan vaxt, saniyə ilə. Göstərilməsə, hədd yoxdur.",
  "init.maxChars":
    "Bir işdə ödənişə yazıla bilən simvolların ən çox sayı. Göstərilməsə, hədd yoxdur.",
  "init.maxCost":
    "Bir işdə ən çox xərc, qiymətlərin valyutası ilə (USD). Göstərilməsə, hədd yoxdur.",
  "init.prices":
    "Bir milyon simvolun tərcümə sistemləri üzrə qiyməti, qiymət siyahısındakının əvəzinə; və ya belə qiymətləri saxlayan JSON faylı.",
  "init.journal":
    "Pulu ödənilmişləri saxlayan fayl: onlara ikinci dəfə pul ödənilmir; false olanda heç nə saxlanılmır.",
  "init.dryRun":
    "true olanda yalnız nə ediləcəyi bildirilir; heç bir tərcümə sisteminə müraciət edilmir.",
  "init.frozen":
    "true olanda yeni heç nə tərcümə edilmir; köhnəlmiş mətn varsa, çıxış kodu 5 olur.",
  "init.found": "Tapıldı və {{setting}} parametrinə yazıldı: {{files}}",
  "init.leftOut": "Lüğət kimi yazılmadı. {{reason}}",
};
