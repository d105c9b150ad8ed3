package id.adminduk.document;

/// `adminduk.registry.registered.v1` in its contract's shape, with a synthetic family.
final class SampleBirth {
    private SampleBirth() {}

    static final String EVENT = """
        {"applicationId": "0198a000-0000-7000-8000-00000000a001", "service": "BIRTH",
         "partnerEventId": null, "partnerId": null, "regionCode": "13.05.01.2001",
         "registeredAt": "2026-11-20T03:00:00Z", "reportedOn": "2026-11-20",
         "childId": "0198a000-0000-7000-8000-00000000c001", "familyId": "0198a000-0000-7000-8000-00000000f001",
         "familyVersion": 2, "late": false,
         "confidential": {
           "child": {"nik": "1305011811260001", "name": "Aisyah Putri Contoh", "sex": "FEMALE",
                     "birthDate": "2026-11-18", "birthTime": "00:30+07:00", "birthPlace": "Lubuk Alung",
                     "placeKind": "HOSPITAL", "kind": "SINGLE", "multipleOrder": 0, "birthOrder": 1,
                     "weightGrams": 3150, "lengthCm": 49},
           "aktaModel": 1,
           "mother": {"nik": "1305014501950002", "name": "Siti Contoh"},
           "father": {"nik": "1305011203930001", "name": "Budi Contoh"},
           "marriage": {"number": "0123/045/VII/2019", "date": "2019-07-12"},
           "family": {
             "kkNumber": "1305010107190001", "headName": "Budi Contoh", "address": "Jalan Raya Contoh 1",
             "rt": "001", "rw": "002", "postalCode": "25581", "korong": "Pasar", "nagari": "Lubuk Alung",
             "kecamatan": "Lubuk Alung", "kabupaten": "Padang Pariaman", "province": "Sumatera Barat",
             "members": [
               {"nik": "1305011203930001", "name": "Budi Contoh", "sex": "LAKI-LAKI", "birthPlace": "Pariaman",
                "birthDate": "1993-03-12", "religion": "ISLAM", "education": "SLTA/SEDERAJAT",
                "occupation": "WIRASWASTA", "bloodGroup": "O", "maritalStatus": "KAWIN TERCATAT",
                "marriageDate": "2019-07-12", "divorceDate": null, "shdk": "KEPALA KELUARGA",
                "citizenship": "WNI", "passportNo": null, "kitapNo": null,
                "fatherName": "Ahmad Contoh", "motherName": "Rosna Contoh"},
               {"nik": "1305011811260001", "name": "Aisyah Putri Contoh", "sex": "PEREMPUAN",
                "birthPlace": "Lubuk Alung", "birthDate": "2026-11-18", "religion": "ISLAM",
                "education": "TIDAK/BELUM SEKOLAH", "occupation": "BELUM/TIDAK BEKERJA", "bloodGroup": null,
                "maritalStatus": "BELUM KAWIN", "marriageDate": null, "divorceDate": null, "shdk": "ANAK",
                "citizenship": "WNI", "passportNo": null, "kitapNo": null,
                "fatherName": "Budi Contoh", "motherName": "Siti Contoh"}]}}}
        """;
}
