import { z } from 'zod';
/** Someone in the local address book. */
export declare const Person: z.ZodObject<{
    id: z.ZodString;
    kind: z.ZodEnum<{
        colleague: "colleague";
        company: "company";
        contact: "contact";
    }>;
    name: z.ZodString;
    company: z.ZodOptional<z.ZodString>;
    email: z.ZodOptional<z.ZodString>;
    numbers: z.ZodReadonly<z.ZodArray<z.ZodObject<{
        label: z.ZodString;
        number: z.ZodString;
        e164: z.ZodOptional<z.ZodString>;
    }, z.core.$strip>>>;
    fields: z.ZodRecord<z.ZodString, z.ZodString>;
    source: z.ZodString;
}, z.core.$strip>;
export type Person = Readonly<z.infer<typeof Person>>;
/** What an imported column becomes. `field` keeps it for screen-pop templates under the column's own name. */
export declare const ImportTarget: z.ZodEnum<{
    company: "company";
    email: "email";
    extension: "extension";
    field: "field";
    "first-name": "first-name";
    ignore: "ignore";
    "last-name": "last-name";
    mobile: "mobile";
    name: "name";
    phone: "phone";
    "record-id": "record-id";
}>;
export type ImportTarget = z.infer<typeof ImportTarget>;
export declare const ImportColumn: z.ZodObject<{
    index: z.ZodNumber;
    header: z.ZodString;
    samples: z.ZodReadonly<z.ZodArray<z.ZodString>>;
    suggestion: z.ZodEnum<{
        company: "company";
        email: "email";
        extension: "extension";
        field: "field";
        "first-name": "first-name";
        ignore: "ignore";
        "last-name": "last-name";
        mobile: "mobile";
        name: "name";
        phone: "phone";
        "record-id": "record-id";
    }>;
}, z.core.$strip>;
export type ImportColumn = Readonly<z.infer<typeof ImportColumn>>;
/** What was read of a file before anything is stored. vCard files need no mapping: `columns` is empty. */
export declare const ImportPreview: z.ZodObject<{
    token: z.ZodString;
    fileName: z.ZodString;
    format: z.ZodEnum<{
        csv: "csv";
        vcard: "vcard";
    }>;
    rows: z.ZodNumber;
    columns: z.ZodReadonly<z.ZodArray<z.ZodObject<{
        index: z.ZodNumber;
        header: z.ZodString;
        samples: z.ZodReadonly<z.ZodArray<z.ZodString>>;
        suggestion: z.ZodEnum<{
            company: "company";
            email: "email";
            extension: "extension";
            field: "field";
            "first-name": "first-name";
            ignore: "ignore";
            "last-name": "last-name";
            mobile: "mobile";
            name: "name";
            phone: "phone";
            "record-id": "record-id";
        }>;
    }, z.core.$strip>>>;
}, z.core.$strip>;
export type ImportPreview = Readonly<z.infer<typeof ImportPreview>>;
export declare const ImportRefusal: z.ZodObject<{
    position: z.ZodNumber;
    reason: z.ZodEnum<{
        "broken-card": "broken-card";
        "broken-quotes": "broken-quotes";
        "no-name-or-number": "no-name-or-number";
        "number-unreadable": "number-unreadable";
        "row-too-long": "row-too-long";
        "too-few-columns": "too-few-columns";
    }>;
    text: z.ZodString;
}, z.core.$strip>;
export type ImportRefusal = Readonly<z.infer<typeof ImportRefusal>>;
export declare const ImportReport: z.ZodObject<{
    imported: z.ZodNumber;
    updated: z.ZodNumber;
    refused: z.ZodNumber;
    refusals: z.ZodReadonly<z.ZodArray<z.ZodObject<{
        position: z.ZodNumber;
        reason: z.ZodEnum<{
            "broken-card": "broken-card";
            "broken-quotes": "broken-quotes";
            "no-name-or-number": "no-name-or-number";
            "number-unreadable": "number-unreadable";
            "row-too-long": "row-too-long";
            "too-few-columns": "too-few-columns";
        }>;
        text: z.ZodString;
    }, z.core.$strip>>>;
}, z.core.$strip>;
export type ImportReport = Readonly<z.infer<typeof ImportReport>>;
