package id.adminduk.application.cleaning;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// The name a file is shown and offered under: no path, nothing invisible, nothing an operating system stumbles over.
final class DisplayName {
    private static final int LONGEST = 80;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]");
    private static final Pattern UNWELCOME = Pattern.compile("[<>:\"|?*%;]|\\p{Z}+");
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])");

    private DisplayName() {}

    static String of(String sent, String contentType) {
        var name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        name = INVISIBLE
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFC))
                .replaceAll("");
        name = UNWELCOME.matcher(withoutExtension(name)).replaceAll(" ").strip();
        while (name.startsWith(".")) name = name.substring(1);
        if (RESERVED.matcher(name).matches()) name = "_" + name;
        if (name.codePointCount(0, name.length()) > LONGEST)
            name = name.substring(0, name.offsetByCodePoints(0, LONGEST));
        return (name.isBlank() ? "file" : name) + (contentType.equals("application/pdf") ? ".pdf" : ".jpg");
    }

    private static String withoutExtension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
