import type { budgetErrors as english } from "../../model/error-texts/budget.ts";

/** Errors of model/error-texts/budget.ts in Azerbaijani. */
export const budgetErrors: Readonly<Record<keyof typeof english, string>> = {
  "budget/characters":
    "{{provider}}: növbəti sorğu {{maximum}} simvol həddinə sığmır. Davam etmək üçün --max-chars həddini artırın.",
  "budget/cost":
    "{{provider}}: növbəti sorğu {{maximum}} xərc həddinə sığmır. Davam etmək üçün --max-cost həddini artırın.",
  "budget/time":
    "bu işə ayrılan vaxt bitdi ({{seconds}} s). Davam etmək üçün --deadline həddini artırın.",
  "budget/forecast-characters":
    "{{characters}} simvolun haqqı ödənilməli olardı, icazə verilən hədd {{maximum}} simvoldur: heç nə göndərilmədi. --max-chars həddini artırın və ya daha az mətn tərcümə edin.",
  "budget/forecast-cost":
    "bunun qiyməti {{cost}} {{currency}} olardı, icazə verilən hədd {{maximum}} {{currency}}: heç nə göndərilmədi. --max-cost həddini artırın və ya daha az mətn tərcümə edin.",
  "budget/no-price":
    "{{provider}}: qiyməti məlum deyil, ona görə --max-cost həddinə riayət etmək mümkün deyil. Qiyməti prices parametrində göstərin və ya --max-chars işlədin.",
  "budget/prices": "{{path}}: yararlı qiymət cədvəli deyil ({{reason}}).",
};
