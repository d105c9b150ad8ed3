package id.adminduk.identity.codes;

/// Kewarganegaraan; its name is what is printed.
public enum Citizenship {
    WNI,
    WNA
}
