import type { budgetErrors as english } from "../../model/error-texts/budget.ts";

/** Errors of model/error-texts/budget.ts in Russian. */
export const budgetErrors: Readonly<Record<keyof typeof english, string>> = {
  "budget/characters":
    "{{provider}}: следующий запрос не укладывается в лимит знаков ({{maximum}}). Чтобы продолжить, увеличьте --max-chars.",
  "budget/cost":
    "{{provider}}: следующий запрос не укладывается в лимит расходов ({{maximum}}). Чтобы продолжить, увеличьте --max-cost.",
  "budget/time":
    "время, отведённое на запуск, истекло ({{seconds}} с). Чтобы продолжить, увеличьте --deadline.",
  "budget/forecast-characters":
    "к оплате было бы знаков: {{characters}}, разрешено: {{maximum}}. Ничего не отправлено. Увеличьте --max-chars или сократите объём.",
  "budget/forecast-cost":
    "это стоило бы {{cost}} {{currency}}, разрешено {{maximum}} {{currency}}. Ничего не отправлено. Увеличьте --max-cost или сократите объём.",
  "budget/no-price":
    "{{provider}}: цена неизвестна, поэтому соблюсти --max-cost нельзя. Укажите цену в параметре prices или пользуйтесь --max-chars.",
  "budget/prices": "{{path}}: таблицей цен не является ({{reason}}).",
};
