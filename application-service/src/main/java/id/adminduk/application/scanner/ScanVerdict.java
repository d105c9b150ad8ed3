package id.adminduk.application.scanner;

/// What the scanner says of a file.
public sealed interface ScanVerdict {

    /// Nothing was found, or nobody looks for anything here.
    record Harmless() implements ScanVerdict {}

    /// @param signature the scanner's name for it
    record Infected(String signature) implements ScanVerdict {}

    /// The scanner is away, too slow or refuses the file: nobody knows.
    record Unknown(String why) implements ScanVerdict {}
}
