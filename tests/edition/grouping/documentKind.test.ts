import { describe, expect, test } from 'vitest';
import { kindOf, yearOf } from '#edition/grouping/documentKind.ts';
import { documentOf, passage } from '../sample.ts';

const titled = (title: string) => documentOf([[passage(1, title, { form: 'title' })]]);

describe('the kind of a document', () => {
  test.each([
    ['关于学习宣传贯彻工会十八大精神的通知', '通知'],
    ['关于加强工会经费管理的意见（试行）', '意见'],
    ['最高人民法院关于适用财产刑若干问题的规定', '规定'],
    ['最高人民法院关于适用财产刑若干问题的解释（二）', '解释'],
    ['关于实行技师聘任制的暂行规定', '规定'],
    ['江苏省工会条例', '条例'],
    ['票据管理实施办法', '办法'],
    ['中国工会章程', '章程'],
    ['中华人民共和国工会法', '法'],
    ['中华人民共和国民法典', '法典'],
    ['中华人民共和国刑法修正案（七）', '修正案'],
    ['全国总工会办公厅会议纪要〔第3号〕', '纪要'],
  ])('is what its title ends with: %s', (title, kind) => {
    expect(kindOf(titled(title))).toBe(kind);
  });

  test.each([
    '改进工作方法',
    '我的看法',
    '学习大会报告',
    '转发一份通知书',
    '在劳模座谈会上的讲话',
    '条例学习提纲',
    '关于宣传工会条例',
    '学习中国工会章程',
    '通知',
  ])('is none where a word only looks like one: %s', (title) => {
    expect(kindOf(titled(title))).toBe('');
  });

  test('is read from the name where there is no title in the text', () => {
    expect(kindOf(documentOf([], { name: '关于工会换届选举的通知' }))).toBe('通知');
  });
});

describe('the year of a document', () => {
  test.each([
    [{ dated: '2023年11月29日' }, '2023年'],
    [{ dated: '二〇二三年十一月二十九日' }, '2023年'],
    [{ dated: '二○二三年十一月' }, '2023年'],
    [{ number: '武工发〔2022〕45号' }, '2022年'],
    [{ dated: '2023年1月3日', number: '武工发〔2022〕45号' }, '2023年'],
    [{ dated: '十一月二十九日', number: '武工发[2022]45号' }, '2022年'],
  ])('is that of its date, else that of its number: %o', (stated, year) => {
    expect(yearOf(documentOf([], stated))).toBe(year);
  });

  test.each([{}, { dated: '十一月二十九日' }, { number: '第45号' }])(
    'is none where it states none: %o',
    (stated) => {
      expect(yearOf(documentOf([], stated))).toBe('');
    },
  );
});
