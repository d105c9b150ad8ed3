package id.adminduk.identity.codes;

/// Agama, in the order of the national list; belief followers have equal status since MK 97/PUU-XIV/2016.
public enum Religion {
    ISLAM("Islam"),
    KRISTEN("Kristen"),
    KATHOLIK("Katholik"),
    HINDU("Hindu"),
    BUDHA("Budha"),
    KHONGHUCU("Khonghucu"),
    KEPERCAYAAN("Kepercayaan terhadap Tuhan YME");

    private final String label;

    Religion(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
