// Types of the DOM library that aws4fetch's declarations name and @types/node keeps to itself.
type HeadersInit = NonNullable<ConstructorParameters<typeof Headers>[0]>;
type BodyInit = NonNullable<ConstructorParameters<typeof Response>[0]>;
