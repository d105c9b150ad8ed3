package id.adminduk.application.post;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/// Sends messages as plain-text mail. The Message-ID is the message's id, so that a second copy is recognised.
class MailSender implements MessageSender {
    private final JavaMailSender mail;
    private final String from;

    MailSender(JavaMailSender mail, String from) {
        this.mail = mail;
        this.from = from;
    }

    @Override
    public Set<Channel> channels() {
        return Set.of(Channel.EMAIL);
    }

    @Override
    public void send(OutgoingMessage message) {
        mail.send(letter(message));
    }

    private MimeMessage letter(OutgoingMessage message) {
        try {
            var letter = mail.createMimeMessage();
            var helper = new MimeMessageHelper(letter, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(message.recipient());
            helper.setSubject(message.subject());
            helper.setText(message.body());
            letter.setHeader("Message-ID", "<%s@adminduk>".formatted(message.id()));
            letter.setHeader("Auto-Submitted", "auto-generated");
            return letter;
        } catch (MessagingException unusable) {
            throw new Undeliverable("no such address"); // the cause would quote it
        }
    }
}
