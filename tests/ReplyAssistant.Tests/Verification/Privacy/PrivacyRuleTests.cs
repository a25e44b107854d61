using ReplyAssistant.Checking;
using ReplyAssistant.Drafting;
using ReplyAssistant.Verification.Privacy;

namespace ReplyAssistant.Tests.Verification.Privacy;

public sealed class PrivacyRuleTests
{
    [Theory]
    [InlineData("请与经办人联系，手机13800138000。", "13800138000")]
    [InlineData("请与经办人联系，手机 138 0013 8000 。", "138 0013 8000")]
    [InlineData("请与经办人联系，手机号：138-0013-8000。", "138-0013-8000")]
    [InlineData("请与经办人联系（+86 13800138000）。", "+86 13800138000")]
    [InlineData("请与经办人联系，手机１３８００１３８０００。", "１３８００１３８０００")]
    public void A_mobile_number_is_found_in_any_writing(string answer, string number) =>
        Assert.Equal([("privacy.mobile", number)], new PhoneRule().Hits(CheckedLetters.With(answer)));

    [Theory]
    [InlineData("投资13800138000元，分3年到位。")]
    [InlineData("项目代码13800138000已赋码。")]
    [InlineData("统一社会信用代码为9144030013800138000X。")]
    [InlineData("热线12345678901每天受理。")]
    [InlineData("咨询电话0755-88101234，欢迎来电。")]
    public void What_is_no_mobile_number_is_left_alone(string answer) =>
        Assert.Empty(new PhoneRule().Hits(CheckedLetters.With(answer)));

    [Fact]
    public void The_desk_phone_of_the_contact_is_as_it_should_be() =>
        Assert.Empty(new PhoneRule().Hits(CheckedLetters.With(CheckedLetters.Plain, "（联系人：经办处室，联系电话：0755-88101234）")));

    [Theory]
    [InlineData(LetterStage.Draft, Severity.Warning)]
    [InlineData(LetterStage.Published, null)]
    public void A_mobile_number_of_the_contact_weighs_less_only_while_the_letter_is_at_the_office(LetterStage stage, Severity? weight)
    {
        var letter = CheckedLetters.With(CheckedLetters.Plain, "（联系人：经办处室，联系电话：13800138000）", stage);

        Assert.Equal(weight, Assert.Single(new PhoneRule().Check(letter, CheckedLetters.Context)).Severity);
    }

    [Fact]
    public void A_letter_that_is_not_published_gets_a_hint()
    {
        var letter = CheckedLetters.With("请与经办人联系，手机13800138000。", "公开方式：不予公开");

        Assert.Equal(Severity.Hint, Assert.Single(new PhoneRule().Check(letter, CheckedLetters.Context)).Severity);
    }

    [Theory]
    [InlineData("已联系居民（住宅电话0755-88101234）。", "住宅电话0755-88101234")]
    [InlineData("已致电反映问题的居民电话：88101234。", "居民电话：88101234")]
    public void A_fixed_line_of_a_person_is_found(string answer, string words) =>
        Assert.Equal([("privacy.private-phone", words)], new PhoneRule().Hits(CheckedLetters.With(answer)));

    [Fact]
    public void A_number_is_shown_masked()
    {
        var hit = Assert.Single(new PhoneRule().Check(CheckedLetters.With("手机13800138000。"), CheckedLetters.Context));

        Assert.Equal("138******00", hit.Words["masked"]);
    }

    [Theory]
    [InlineData("身份证号码为11010519491231002X，已登记。", "privacy.identity-number", "11010519491231002X")]
    [InlineData("号码110105 19491231 002x已登记。", "privacy.identity-number", "110105 19491231 002x")]
    [InlineData("身份证号码为110105194912310021，已登记。", "privacy.identity-number", "110105194912310021")]
    [InlineData("补贴汇入6225880000000001。", "privacy.bank-card", "6225880000000001")]
    [InlineData("补贴汇入 6225 8800 0000 0001 。", "privacy.bank-card", "6225 8800 0000 0001")]
    [InlineData("银行卡号：4539578763621486。", "privacy.bank-card", "4539578763621486")]
    public void A_card_is_told_by_its_check_digit(string answer, string rule, string number) =>
        Assert.Equal([(rule, number)], new CardNumberRule().Hits(CheckedLetters.With(answer)));

    [Theory]
    [InlineData("流水号110105194912310021，已登记。")]
    [InlineData("登记号990105194912310020。")]
    [InlineData("登记号11010519491331002X。")]
    [InlineData("订单6225880000000002。")]
    [InlineData("编号4539578763621486。")]
    [InlineData("索引号006939748/2021-00123456789012。")]
    public void A_number_whose_check_digit_is_wrong_or_whose_label_is_missing_is_none(string answer) =>
        Assert.Empty(new CardNumberRule().Hits(CheckedLetters.With(answer)));

    [Theory]
    [InlineData("材料请发example2021@qq.com。", "privacy.mail")]
    [InlineData("材料请发至受理邮箱example2021@163.com。", "privacy.public-mailbox")]
    [InlineData("征集意见请发yijian@example.gov.cn。", "privacy.public-mailbox")]
    public void A_persons_mailbox_is_told_from_an_offices(string answer, string rule) =>
        Assert.Equal(rule, Assert.Single(new MailAddressRule().Hits(CheckedLetters.With(answer))).Rule);

    [Theory]
    [InlineData("反映人家住和平路8号花园小区3栋2单元502室，已走访。", "家住和平路8号花园小区3栋2单元502室")]
    [InlineData("家庭住址：幸福里12号楼1403室。", "家庭住址：幸福里12号楼1403室")]
    [InlineData("业主，幸福里3栋2单元的漏水已修复。", "业主，幸福里3栋2单元")]
    public void Where_a_person_lives_is_found(string answer, string words) =>
        Assert.Equal([("privacy.home-address", words)], new HomeAddressRule().Hits(CheckedLetters.With(answer)));

    [Theory]
    [InlineData("服务大厅设在市民中心C座2单元501室，工作日开放。")]
    [InlineData("代表提出的和平路8号路口拥堵问题已列入计划。")]
    public void The_address_of_an_office_or_a_road_is_nobodys_home(string answer) =>
        Assert.Empty(new HomeAddressRule().Hits(CheckedLetters.With(answer)));
}
